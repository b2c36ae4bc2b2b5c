package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.api.session.Verdict;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;
import org.testfx.api.FxRobot;

@ExtendWith(FxSession.class)
final class OverviewPageTest {
    private static final Call RESTART = act(UnitAction.RESTART, "nginx.service");
    private static final Call STOP = act(UnitAction.STOP, "cron.service");

    private final FakeCalls fake = new FakeCalls();
    private final QuickActions quick = new QuickActions();
    private Optional<Driver> open = Optional.empty();

    private static Call act(UnitAction action, String unit) {
        return ServicesCommands.call(Scope.SYSTEM, action, new UnitName(unit));
    }

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
    }

    private Driver window(Consumer<FakeOverview> script) {
        return window(1280, 800, script);
    }

    private Driver window(int width, int height, Consumer<FakeOverview> script) {
        script.accept(fake.overview);
        Driver driver = Driver.open(fake, quick, Scheme.LIGHT, width, height);
        open = Optional.of(driver);
        return driver;
    }

    private void pin(Call call, String name) {
        Driver.onFx(() -> {
            quick.add(new QuickAction(name, "", call));
            return true;
        });
    }

    @Test
    void theWindowOpensOnItAndShowsTheFigures() {
        Driver driver = window(overview -> {});
        driver.awaitText("of 16.6 GB");
        driver.awaitText("8 processors · load 0.42");
        driver.awaitText("ext4 · nvme0n1p2 · 118 of 230 GB");
        driver.awaitText("up 6 days · 1 user logged in · load 0.42 · 0.36 · 0.30");
        driver.awaitText("Nothing is being changed.");
        driver.awaitText("Pin any action from its button’s context menu.");
    }

    @Test
    void ratesThatAreNotKnownYetAreADash() {
        Driver driver = window(overview -> overview.past = 0);
        driver.await("somebody who watches", () -> fake.overview.watching() == 1);
        Snapshot look = fake.overview.look(Instant.now());
        fake.overview.tell(new Snapshot(
                look.at(), look.processor(), look.memory(), Optional.empty(), look.waiting(), look.fileSystems()));
        driver.awaitText("of 16.6 GB");
        assertEquals(3, driver.texts().stream().filter("–"::equals).count());
    }

    @Test
    void whatProgramsWaitForIsSaid() {
        Driver driver = window(overview -> overview.waiting = Optional.of(new Snapshot.Waiting(0, 0, 340)));
        driver.awaitText("programs waited 34 %");
    }

    @Test
    void failedUnitsAndFullFileSystemsNeedAttentionEachWithItsButton() {
        Driver driver = window(overview -> overview.fill("/var"));
        driver.awaitText("backup.service failed");
        driver.awaitText("/var is 92 % full — 2.1 GB left");
        driver.awaitText("nearly full");
        driver.press("Find space: /var is 92 % full — 2.1 GB left");
        driver.await("the command that finds space", () -> driver.within(".command-line"));
        driver.awaitText("sudo du -xh --max-depth=1 -- /var | sort -h");
        driver.press("Show log: backup.service failed");
        driver.await("the page of units", () -> driver.shows("#units"));
    }

    @Test
    void withoutAnythingThereIsASentence() {
        heal("backup.service");
        heal("fwupd-refresh.service");
        Driver driver = window(overview -> {});
        driver.awaitText("Nothing needs attention.");
        UnitName cron = new UnitName("cron.service");
        fake.tell(new UnitChanged(cron, Optional.of(fake.units.set(Scope.SYSTEM, cron, ActiveState.FAILED, "failed"))));
        driver.awaitText("cron.service failed");
        driver.await("no sentence", () -> driver.texts().stream().noneMatch("Nothing needs attention."::equals));
    }

    private void heal(String unit) {
        var _ = fake.units.set(Scope.SYSTEM, new UnitName(unit), ActiveState.ACTIVE, "running");
    }

    @Test
    void aDiscThatIsFullByNatureAndMemoryWithRoomAreNoConcern() {
        Driver driver = window(overview -> overview.files = List.of(
                new Snapshot.FileSystem("/media/cdrom", "udf", "/dev/sr0", 4_000_000_000L, 4_000_000_000L, 0, false),
                FakeOverview.file("/tmp", "tmpfs", "tmpfs", 8_000_000_000L, 1_000_000_000L)));
        driver.awaitText("udf · sr0 · 4.0 of 4.0 GB · read-only");
        assertTrue(driver.texts().stream().noneMatch(text -> text.contains("full") || text.equals("/tmp")));
    }

    @Test
    void aRestartThatIsAskedForIsExplained() {
        Driver driver = window(overview -> overview.machine = new Machine(
                Instant.now(),
                List.of(),
                Optional.of(new Machine.Restart(List.of("linux-image-6.12.57+deb13-amd64", "libc6")))));
        driver.awaitText("Restart needed for linux-image-6.12.57+deb13-amd64 and 1 more package");
        driver.press("Details: Restart needed for linux-image-6.12.57+deb13-amd64 and 1 more package");
        driver.awaitText("systemctl reboot");
    }

    @Test
    void aQuickActionRunsAndItsEndCanBeTakenBackAndPinned() {
        pin(STOP, "Timetable");
        Driver driver = window(overview -> {});
        driver.awaitText("Timetable — Stop cron.service");
        driver.press("Run, asks for a password: Stop cron.service");
        driver.awaitText("cron.service stopped");
        driver.awaitText("Last changes");
        driver.press("Undo: Stop cron.service");
        driver.awaitText("cron.service started");
        driver.awaitText("taken back");
        assertEquals(
                List.of("services.manage.stop", "services.manage.start"),
                fake.made.stream().map(Call::method).toList());
        driver.press("Pin as a quick action: Start cron.service");
        driver.awaitText("Run");
        assertTrue(Driver.onFx(() -> quick.has(act(UnitAction.START, "cron.service"))));
        assertFalse(names(driver).contains("Undo: Stop cron.service"), "it was taken back already");
    }

    private static List<String> names(Driver driver) {
        return Driver.onFx(() -> driver.scene().getRoot().lookupAll(".button").stream()
                .filter(Node::isVisible)
                .map(node -> ((Button) node).getAccessibleText())
                .toList());
    }

    @Test
    void aQuickActionThatWaitsForThePasswordCanBeCancelled() {
        pin(RESTART, "");
        fake.change = FakeCalls.stuckAt(Stage.ASKING);
        Driver driver = window(overview -> {});
        driver.awaitText("Restart nginx.service");
        System.gc(); // listeners that only live by luck would be gone
        driver.press("Run, asks for a password: Restart nginx.service");
        driver.awaitText("Waiting for password…");
        driver.awaitText("waiting for password · ");
        driver.press("Cancel: Restart nginx.service");
        driver.awaitText("nginx.service was not restarted");
        driver.await("Run again", () -> names(driver).contains("Run, asks for a password: Restart nginx.service"));
        assertEquals(1, fake.made.size());
    }

    @Test
    void whatIsRefusedSaysWhy() {
        pin(RESTART, "");
        fake.rootRunning = true;
        fake.can = call -> new Verdict(Verdict.Permit.REFUSED, "A rule forbids it.", "");
        Driver driver = window(overview -> {});
        driver.awaitText("A rule forbids it.");
        assertTrue(disabled(driver, "Run: Restart nginx.service"));
    }

    private static boolean disabled(Driver driver, String name) {
        return Driver.onFx(() -> driver.scene().getRoot().lookupAll(".button").stream()
                .anyMatch(node -> name.equals(node.getAccessibleText()) && node.isDisabled()));
    }

    @Test
    void anActionThatNobodyKnowsIsThereAndCannotBeRun() {
        pin(Call.of("weather.manage.rain"), "Rain");
        Driver driver = window(overview -> {});
        driver.awaitText("Rain — weather.manage.rain");
        driver.awaitText("This version of Reeve does not know this action.");
        assertTrue(disabled(driver, "Run: weather.manage.rain"));
    }

    @Test
    void quickActionsAreMovedByTheKeyboard() {
        pin(RESTART, "");
        pin(STOP, "");
        Driver driver = window(overview -> {});
        driver.awaitText("Stop cron.service");
        driver.run(() -> driver.stage().requestFocus());
        focus(driver, "Run, asks for a password: Stop cron.service");
        new FxRobot().push(KeyCode.ALT, KeyCode.UP);
        driver.await(
                "the other order",
                () -> Driver.onFx(() -> quick.all().getFirst().call().equals(STOP)));
        driver.await("the keyboard on the same row", () -> "Run, asks for a password: Stop cron.service"
                .equals(driver.owner().getAccessibleText()));
    }

    private static void focus(Driver driver, String name) {
        driver.run(() -> driver.scene().getRoot().lookupAll(".button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .forEach(Node::requestFocus));
    }

    @Test
    void theMenuOfAQuickActionOpensByTheKeyboardAndRemovesIt() {
        pin(RESTART, "");
        Driver driver = window(overview -> {});
        driver.awaitText("Restart nginx.service");
        driver.run(() -> driver.stage().requestFocus());
        focus(driver, "Run, asks for a password: Restart nginx.service");
        FxRobot robot = new FxRobot();
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        driver.await(
                "the menu",
                () -> Driver.onFx(
                        () -> javafx.stage.Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance)));
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        driver.awaitText("Pin any action from its button’s context menu.");
        assertFalse(Driver.onFx(() -> quick.has(RESTART)));
    }

    @Test
    void whileAnotherPageIsShownNothingIsReadByTheClock() {
        Driver driver = window(overview -> {});
        driver.await("somebody who watches", () -> fake.overview.watching() == 1);
        driver.run(() -> driver.window().shell().open("services"));
        driver.await("nobody who watches", () -> fake.overview.watching() == 0);
        int before = fake.overview.looks.get();
        driver.pause(2500);
        assertEquals(before, fake.overview.looks.get());
        assertEquals(0, fake.overview.watching());
    }

    @Test
    void aWindowThatIsLookedAtAgainKnowsWhatIsFullOnAnotherPageToo() {
        Driver driver = window(overview -> {});
        driver.awaitText("of 16.6 GB");
        driver.run(() -> driver.window().shell().open("services"));
        fake.overview.fill("/var");
        driver.run(() -> driver.window().shell().refresh());
        driver.await(
                "the badge",
                () -> Driver.onFx(() -> driver.scene().getRoot().lookupAll(".page-button").stream()
                        .anyMatch(node -> "Overview, 1 needs attention".equals(node.getAccessibleText()))));
    }

    @Test
    void aMinimizedWindowIsNotReadFor() {
        Driver driver = window(overview -> {});
        driver.await("somebody who watches", () -> fake.overview.watching() == 1);
        driver.run(() -> driver.stage().hide());
        driver.await("nobody who watches", () -> fake.overview.watching() == 0);
        driver.run(() -> driver.stage().show());
        driver.await("somebody who watches again", () -> fake.overview.watching() == 1);
    }

    @Test
    void figuresThatCannotBeReadSayWhyAndWhatToDo() {
        Driver driver = window(overview -> overview.reading = () -> {
            throw new HelperException(Problem.UNAVAILABLE, "The kernel’s file /proc/stat cannot be read.");
        });
        driver.awaitText("What this computer is doing cannot be read. The kernel’s file /proc/stat cannot be read.");
        fake.overview.reading = () -> {};
        driver.press("Try again");
        driver.awaitText("of 16.6 GB");
        assertTrue(driver.texts().stream().noneMatch(text -> text.contains("/proc/stat")));
    }

    @Test
    void altAndADigitOpenPages() {
        Driver driver = window(overview -> {});
        driver.awaitText("of 16.6 GB");
        driver.run(() -> driver.stage().requestFocus());
        FxRobot robot = new FxRobot();
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        driver.await("the page of units", () -> driver.shows("#units"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        driver.await("this page", () -> driver.shows(".overview"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        driver.await("still this page", () -> driver.shows(".overview"));
    }

    @Test
    void aMomentOfAGraphIsPickedByTheKeyboard() {
        Driver driver = window(overview -> overview.past = 100);
        driver.awaitText("of 16.6 GB");
        driver.run(() -> {
            driver.stage().requestFocus();
            driver.scene().getRoot().lookup(".measure-disk .sparkline").requestFocus();
        });
        new FxRobot().push(KeyCode.HOME);
        driver.await("a moment", () -> driver.shows(".axis.picked"));
        String said = Driver.onFx(() ->
                driver.scene().getRoot().lookup(".measure-disk .sparkline").getAccessibleText());
        assertTrue(said.matches("Disk: .* [kM]?B/s at .*"), said);
        new FxRobot().push(KeyCode.TAB);
        driver.await("no moment", () -> !driver.shows(".axis.picked"));
    }

    @Test
    void everythingThatCanBeReachedHasANameAndTabReachesIt() {
        pin(RESTART, "");
        Driver driver = window(overview -> overview.fill("/var"));
        driver.awaitText("nearly full");
        driver.awaitText("backup.service failed");
        driver.run(() -> driver.stage().requestFocus());
        List<Node> expected = driver.traversable(".overview");
        List<Node> missed = new ArrayList<>(expected);
        missed.removeIf(Driver::named);
        assertEquals(List.of(), missed, "without a name");
        List<Node> unreached = new ArrayList<>(expected);
        driver.run(() -> expected.getFirst().requestFocus());
        FxRobot robot = new FxRobot();
        for (int i = 0; i < 40; i++) {
            unreached.remove(driver.owner());
            robot.push(KeyCode.TAB);
        }
        assertEquals(List.of(), unreached);
        assertTrue(expected.size() >= 10, () -> "too little to reach: " + expected);
    }

    @Test
    void inANarrowWindowNothingIsCutAndTheKeyboardScrolls() {
        pin(RESTART, "");
        Driver driver = window(960, 600, overview -> overview.fill("/var"));
        driver.awaitText("nearly full");
        driver.run(() -> driver.stage().requestFocus());
        driver.press("Find space: /var is 92 % full — 2.1 GB left");
        driver.await("the command that finds space", () -> driver.within(".command-line"));
        driver.await(
                "it in sight",
                () -> Driver.onFx(() -> {
                    Node owner = driver.scene().getFocusOwner();
                    double bottom = owner.localToScene(owner.getBoundsInLocal()).getMaxY();
                    return bottom < driver.scene().getHeight() - 30;
                }));
        assertEquals(List.of(), cut(driver));
    }

    /** Buttons and titles that show less than they say. */
    private static List<String> cut(Driver driver) {
        return Driver.onFx(
                () -> driver.scene().getRoot().lookupAll(".overview .button, .overview .panel-title").stream()
                        .filter(node -> node instanceof Labeled labeled
                                && labeled.isVisible()
                                && labeled.getWidth() + 0.5 < labeled.prefWidth(-1))
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    @Test
    void aLongListIsFoldedUntilItIsAskedFor() {
        for (int i = 0; i < 12; i++) {
            pin(act(UnitAction.RESTART, "worker@%d.service".formatted(i)), "");
        }
        Driver driver = window(overview -> {});
        driver.awaitText("Restart worker@7.service");
        assertTrue(driver.texts().stream().noneMatch(text -> text.contains("worker@8")));
        driver.press("4 more");
        driver.awaitText("Restart worker@11.service");
        assertEquals(
                "Run, asks for a password: Restart worker@8.service",
                driver.owner().getAccessibleText());
    }

    @Test
    void thePaletteFindsAFileSystem() {
        Driver driver = window(overview -> overview.fill("/var"));
        driver.awaitText("nearly full");
        driver.press("Search or run an action…");
        driver.type(".palette-field", "storage /var");
        driver.awaitText("ext4 · nvme0n1p3 · 21.3 of 23.4 GB");
    }
}
