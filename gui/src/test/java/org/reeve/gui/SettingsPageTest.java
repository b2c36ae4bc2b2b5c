package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.surroundings.PkexecState;
import org.reeve.api.surroundings.PolkitState;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.api.surroundings.SurroundingsRead;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.LoginStart;
import org.reeve.gui.widget.Outside;
import org.reeve.gui.widget.Page;
import org.reeve.gui.work.Settings;
import org.reeve.link.LinkLog;
import org.reeve.link.LinkTrace;

@ExtendWith(FxSession.class)
final class SettingsPageTest {
    private static final Surroundings BARE = new Surroundings(
            1000, false, false, true, true, PolkitState.READY, Optional.empty(), PkexecState.READY, false);

    private final FakeCalls fake = new FakeCalls();
    private final Settings settings = new Settings();
    private final SimpleObjectProperty<Optional<Boolean>> tray = new SimpleObjectProperty<>(Optional.of(true));
    private final AtomicBoolean atLogin = new AtomicBoolean();
    private Optional<Driver> open = Optional.empty();

    @TempDir
    private Path folder = Path.of("");

    private final LoginStart login = new LoginStart() {
        @Override
        public boolean enabled() {
            return atLogin.get();
        }

        @Override
        public void set(boolean wanted) throws IOException {
            if (Files.exists(folder.resolve("read-only"))) {
                throw new IOException("autostart: Read-only file system");
            }
            atLogin.set(wanted);
        }
    };

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    private Driver window() {
        Outside outside = new Outside(tray, Optional.of(login), LinkTrace.to(folder.resolve("link.log")));
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800, settings, outside);
        open = Optional.of(driver);
        return driver;
    }

    private Driver tab(int number) {
        Driver driver = window();
        driver.run(() -> driver.window().shell().open("settings"));
        driver.pause(150);
        select(driver, number);
        return driver;
    }

    private static void select(Driver driver, int number) {
        driver.run(() -> ((TabPane) driver.scene().lookup("#settings-tabs"))
                .getSelectionModel()
                .select(number));
        driver.pause(150);
    }

    private static CheckBox box(Driver driver, String key) {
        return (CheckBox) Driver.onFx(() -> driver.scene().lookup("#setting-" + key));
    }

    private static boolean checked(Driver driver, String key) {
        CheckBox box = box(driver, key);
        return Driver.onFx(box::isSelected);
    }

    private static boolean strip(Driver driver) {
        return Driver.onFx(() -> driver.scene().lookup("#start-strip").isVisible());
    }

    private static String summary(Driver driver) {
        return Driver.onFx(() -> ((Label) driver.scene().lookup("#checks-summary")).getText());
    }

    @Test
    void coloursChangeAtOnceAndThePaletteChoosesTheSame() {
        Driver driver = tab(0);
        driver.press("Colours: Dark");
        assertEquals(Settings.Colours.DARK, settings.colours().get());
        assertEquals(Scheme.DARK, driver.window().theme().scheme().get());

        driver.run(() -> settings.colours().set(Settings.Colours.LIGHT));
        assertEquals(Scheme.LIGHT, driver.window().theme().scheme().get());
    }

    @Test
    void keepingInTheTrayNeedsATray() {
        Driver driver = tab(0);
        assertFalse(box(driver, "keep").isDisabled());
        driver.run(() -> tray.set(Optional.of(false)));
        assertTrue(box(driver, "keep").isDisabled());
        driver.awaitText("This desktop has no tray now");
    }

    @Test
    void startAtLoginShowsWhatTheSessionsFileSays() {
        atLogin.set(true);
        Driver driver = tab(0);
        driver.await("the box to be checked", () -> checked(driver, "login"));
        driver.run(box(driver, "login")::fire);
        driver.await("the file to be gone", () -> !atLogin.get());
    }

    @Test
    void startAtLoginThatCannotBeWrittenIsToldAndTheBoxGoesBack() throws IOException {
        Files.writeString(folder.resolve("read-only"), "");
        Driver driver = tab(0);
        driver.await("the box to be there", () -> !box(driver, "login").isDisabled());
        driver.run(box(driver, "login")::fire);
        driver.awaitText("Read-only file system");
        driver.await("the box to be empty", () -> !checked(driver, "login"));
    }

    @Test
    void theLogIsWrittenFromTheMomentItIsAskedFor() {
        Driver driver = tab(0);
        driver.press("Log of what goes to the helpers: Methods");
        assertEquals(LinkLog.CONTENT, settings.linkLog().get());
        driver.awaitText("link.log · 1 KiB");
    }

    @Test
    void backToTheDefaultsCanBeTakenBack() {
        Driver driver = tab(0);
        driver.press("Notifications: None");
        driver.run(() -> settings.confirm().set(false));
        driver.press("Back to the defaults");
        assertEquals(Settings.Notify.AWAY, settings.notifications().get());
        assertTrue(settings.confirm().get());
        driver.awaitText("The settings are back at their defaults");
        driver.press("Undo");
        assertEquals(Settings.Notify.NEVER, settings.notifications().get());
        assertFalse(settings.confirm().get());
    }

    @Test
    void unitsThatStopAlongAreAskedAboutOnlyWhereThatIsWanted() {
        settings.confirm().set(false);
        Driver driver = window();
        driver.awaitText("postgresql@17-main.service");
        driver.select("postgresql@17-main.service");
        driver.awaitText("active (running)");
        driver.press("Stop");
        driver.awaitText("postgresql@17-main.service stopped");
    }

    @Test
    void whatEndsTheNetworkIsAlwaysAskedAbout() {
        settings.confirm().set(false);
        Driver driver = window();
        driver.awaitText("NetworkManager.service");
        driver.select("NetworkManager.service");
        driver.awaitText("active (running)");
        driver.press("Stop");
        driver.awaitText("this computer goes offline");
        assertTrue(fake.made.isEmpty());
    }

    @Test
    void aHealthyDesktopIsToldNothing() {
        Driver driver = tab(1);
        driver.awaitText("Everything that Reeve needs is there");
        assertFalse(strip(driver));
    }

    @Test
    void findingsAreToldOnceAndStayOnThePage() {
        fake.surroundings = BARE;
        Driver driver = window();
        driver.awaitText("No known polkit agent runs in your session");
        driver.awaitText("(and 1 more finding)");
        driver.press("What to do");
        driver.awaitText("In a bare window manager install one");
        assertEquals("2 things are missing or in the way", summary(driver));
        assertFalse(strip(driver));

        driver.press("Check again");
        driver.await("the second look", () -> summary(driver).startsWith("2 things"));
        assertFalse(strip(driver));
    }

    @Test
    void aFindingThatComesBackIsToldAgain() {
        fake.surroundings = BARE;
        Driver driver = window();
        driver.await("the strip", () -> strip(driver));
        driver.press("Put this notice away");
        Surroundings well = new FakeCalls().surroundings;
        fake.surroundings = well;
        driver.run(() -> driver.window().shell().open("settings"));
        driver.pause(150);
        select(driver, 1);
        driver.press("Check again");
        driver.awaitText("Everything that Reeve needs is there");
        fake.surroundings = BARE;
        driver.press("Check again");
        driver.await("the strip again", () -> strip(driver));
    }

    @Test
    void aTrayThatTurnsOutMissingIsToldWhenThatIsKnown() {
        tray.set(Optional.empty());
        Driver driver = window();
        driver.pause(200);
        assertFalse(strip(driver));
        driver.run(() -> tray.set(Optional.of(false)));
        driver.awaitText("This desktop has no tray, so Reeve has no icon there");
    }

    @Test
    void aRefusalForWantOfAnAgentIsAFinding() {
        fake.change = FakeCalls.failing(Problem.NO_AGENT, "No polkit agent is running.");
        Driver driver = window();
        driver.awaitText("nginx.service");
        driver.select("nginx.service");
        driver.awaitText("active (running)");
        // whoever listens has to be held by what it listens to
        System.gc();
        driver.press("Restart");
        driver.awaitText("No known polkit agent runs in your session");
    }

    @Test
    void checksThatCannotBeMadeSaySo() {
        fake.others.put(SurroundingsRead.class, cancel -> (SurroundingsRead) () -> {
            throw new HelperException(Problem.NOT_STARTED, "This installation of Reeve is damaged.");
        });
        Driver driver = tab(1);
        driver.awaitText("This computer could not be checked");
        driver.awaitText("This installation of Reeve is damaged.");
        assertFalse(strip(driver));
    }

    @Test
    void shortcutsOfEveryPageAreThereAndCanBeFiltered() {
        Driver driver = tab(2);
        driver.awaitText("Search, or run an action");
        driver.awaitText("Check this computer again");
        driver.type("#settings-tabs #filter", "restart");
        driver.pause(100);
        assertFalse(driver.texts().contains("Check this computer again"));
        assertTrue(driver.texts().contains("Ctrl+R"));
        driver.type("#settings-tabs #filter", "no such thing");
        driver.awaitText("No shortcut fits");
    }

    @Test
    void aboutNamesWhatItIsMadeOf() {
        Driver driver = tab(3);
        driver.awaitText("Built with");
        driver.awaitText("Gson ");
        driver.awaitText("process 4211");
        driver.press("ControlsFX: BSD-3-Clause");
        driver.await("the licence", () -> driver.shows(".text-area"));
    }

    @Test
    void theReportHoldsVersionsAndFindings() {
        fake.surroundings = BARE;
        Driver driver = tab(3);
        driver.awaitText("process 4211");
        driver.press("Copy this for a report");
        String report =
                Driver.onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
        assertTrue(report.contains("Own helper: process 4211"), report);
        assertTrue(report.contains("NetworkManager does not run"), report);
        assertTrue(report.contains("polkit: fine"), report);
    }

    @Test
    void everythingOnItCanBeReachedAndHasAName() {
        fake.surroundings = BARE;
        Driver driver = window();
        driver.run(() -> driver.window().shell().open("settings"));
        driver.pause(150);
        for (int number = 0; number < 4; number++) {
            select(driver, number);
            List<Node> nodes = driver.traversable("#settings-tabs");
            assertFalse(nodes.isEmpty());
            for (Node node : nodes) {
                assertTrue(Driver.named(node), node.toString());
            }
        }
    }

    @Test
    void thePaletteLeadsToItsParts() {
        Driver driver = window();
        driver.run(() -> {
            Page page = driver.window().shell().pages().getLast();
            assertEquals(
                    List.of("This computer"),
                    page.find(List.of("polkit", "agent")).stream()
                            .map(Found::title)
                            .toList());
            page.find(List.of("licence")).getFirst().open().run();
        });
        driver.awaitText("Built with");
    }

    @Test
    void arrowsLeadThroughTheSidebar() {
        Driver driver = window();
        driver.run(() -> driver.window().shell().open("settings"));
        driver.pause(150);
        Node last = Driver.onFx(() -> driver.scene().lookup("#page-settings"));
        driver.run(last::requestFocus);
        key(driver, last, KeyCode.UP);
        assertFalse(driver.owner() == last);
        driver.awaitText("Quick actions stand in the tray and on the Overview.");
        key(driver, driver.owner(), KeyCode.DOWN);
        assertTrue(driver.owner() == last);
        key(driver, last, KeyCode.DOWN);
        assertTrue(driver.owner() == last, "there is nothing below the last");
    }

    @Test
    void groupsHaveHeadingsAndSettingsStandBelow() {
        Driver driver = window();
        assertTrue(driver.texts().containsAll(List.of("SYSTEM", "NETWORK", "WORK")));
        double services = y(driver, "Services");
        double settingsPage = y(driver, "Settings");
        assertTrue(settingsPage > services + 300, "the last group stands at the bottom");
    }

    private static double y(Driver driver, String title) {
        return Driver.onFx(() -> driver.scene().getRoot().lookupAll(".page-button").stream()
                .filter(node -> title.equals(node.getAccessibleText())
                        || String.valueOf(node.getAccessibleText()).startsWith(title + ","))
                .mapToDouble(node -> node.localToScene(0, 0).getY())
                .findFirst()
                .orElseThrow());
    }

    private static void key(Driver driver, Node target, KeyCode code) {
        driver.run(() -> javafx.event.Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
        driver.pause(150);
    }
}
