package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Page;
import org.reeve.gui.work.Settings;
import org.reeve.link.LinkLog;

final class SettingsPageTest extends SettingsWindow {
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

    private static boolean checked(Driver driver, String key) {
        CheckBox box = box(driver, key);
        return Driver.onFx(box::isSelected);
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
}
