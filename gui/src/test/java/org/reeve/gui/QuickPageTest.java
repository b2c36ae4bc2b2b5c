package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.services.UnitName;
import org.reeve.gui.theme.Scheme;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.QuickAction;
import org.reeve.gui.work.QuickActions;

/** The page of quick actions, and pinning on the page of units. */
@ExtendWith(FxSession.class)
final class QuickPageTest {
    @TempDir
    private Path folder = Path.of("");

    private final FakeCalls fake = new FakeCalls();
    private final Background files = Background.ofWindow();
    private QuickActions quick = new QuickActions();
    private Optional<Driver> open = Optional.empty();

    @BeforeEach
    void keep() {
        quick = Driver.onFx(() -> new QuickActions(file(), files));
    }

    @AfterEach
    void close() {
        open.ifPresent(Driver::close);
        files.close();
    }

    private Path file() {
        return folder.resolve("quick-actions.json");
    }

    private static Call call(String action, String unit) {
        return Call.of("services.manage." + action, new UnitName(unit));
    }

    private Driver window(Call... pinned) {
        Driver driver = Driver.open(fake, quick, Scheme.LIGHT, 1280, 800);
        open = Optional.of(driver);
        driver.run(() -> List.of(pinned).forEach(call -> quick.add(QuickAction.of(call))));
        driver.run(() -> driver.window().shell().open("quick"));
        driver.await("the page", () -> Driver.onFx(() -> driver.scene().lookup("#quick-list") != null));
        return driver;
    }

    private List<String> order() {
        return Driver.onFx(() -> quick.all().stream()
                .map(action -> action.call().arguments().getFirst().toString())
                .toList());
    }

    private void key(Driver driver, Node node, KeyCode code, boolean ctrl, boolean alt) {
        driver.run(() -> new Keys(code, false, ctrl, alt).push(node));
    }

    private ListView<?> list(Driver driver) {
        return (ListView<?>) driver.scene().lookup("#quick-list");
    }

    private void awaitFile(Driver driver, String text) {
        driver.await(text + " in the file", () -> {
            try {
                return Files.exists(file()) && Files.readString(file()).contains(text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void whereNothingIsPinnedThePageSaysHow() {
        window().awaitText("Nothing is pinned yet");
    }

    @Test
    void anActionIsPinnedFromItsButtonAndTakenBack() {
        Driver driver = window();
        driver.awaitText("Go to Services");
        driver.press("Go to Services");
        driver.awaitText("nginx.service");
        driver.select("nginx.service");
        driver.awaitText("active (running)");
        driver.run(() -> {
            javafx.scene.control.Button button =
                    (javafx.scene.control.Button) driver.scene().lookup(".action-row .danger");
            button.getContextMenu().show(button, 0, 0);
            button.getContextMenu().getItems().getFirst().fire();
            button.getContextMenu().hide();
        });
        driver.awaitText("Pinned as a quick action: Stop nginx.service.");
        awaitFile(driver, "services.manage.stop");
        driver.press("Undo");
        assertEquals(List.of(), order());
    }

    @Test
    void itIsCalledByItsCallAndTheNameOnlyStandsBefore() {
        Driver driver = window();
        driver.run(() -> quick.add(new QuickAction("Harmless", "", call("stop", "nginx.service"))));
        driver.awaitText("Harmless · Stop nginx.service");
        driver.awaitText("systemctl stop nginx.service");
        driver.awaitText("asks for a password");
    }

    @Test
    void theLabelFollowsWhileOneTypesAndANonsenseCannotBeSaved() {
        Driver driver = window(call("restart", "nginx.service"), call("restart", "ssh.service"));
        driver.awaitText("Restart ssh.service");
        driver.run(() -> list(driver).getSelectionModel().selectFirst());
        driver.type(".quick-argument", "cron.service");
        driver.awaitText("Restart cron.service");
        driver.type(".quick-argument", "cron");
        driver.awaitText("This cannot be saved: not a unit name");
        driver.type(".quick-argument", "ssh.service");
        driver.awaitText("There is a quick action for this already");
        driver.type(".quick-argument", "cron.service");
        driver.press("Save");
        assertEquals(List.of("cron.service", "ssh.service"), order());
        awaitFile(driver, "cron.service");
    }

    @Test
    void whatWasTypedIsKeptWhileAnotherIsLookedAt() {
        Driver driver = window(call("restart", "nginx.service"), call("restart", "ssh.service"));
        driver.run(() -> list(driver).getSelectionModel().selectFirst());
        driver.type(".quick-form .text-field", "Web server");
        driver.run(() -> list(driver).getSelectionModel().selectLast());
        driver.awaitText("not saved");
        driver.run(() -> list(driver).getSelectionModel().selectFirst());
        assertEquals("Web server", Driver.onFx(() -> ((TextField) driver.scene().lookup(".quick-form .text-field"))
                .getText()));
        driver.press("Discard");
        driver.await("nothing unsaved", () -> driver.texts().stream().noneMatch("not saved"::equals));
    }

    @Test
    void aCopyNeedsAnotherTarget() {
        Driver driver = window(call("restart", "nginx.service"));
        driver.press("Duplicate");
        driver.awaitText("There is a quick action for this already");
        driver.type(".quick-argument", "ssh.service");
        driver.press("Add");
        assertEquals(List.of("nginx.service", "ssh.service"), order());
    }

    @Test
    void theOrderIsChangedByKeysAndRemovingIsTakenBack() {
        Driver driver =
                window(call("restart", "a.service"), call("restart", "b.service"), call("restart", "c.service"));
        driver.run(() -> list(driver).getSelectionModel().selectLast());
        key(driver, list(driver), KeyCode.UP, false, true);
        key(driver, list(driver), KeyCode.UP, false, true);
        assertEquals(List.of("c.service", "a.service", "b.service"), order());
        key(driver, list(driver), KeyCode.DELETE, false, false);
        assertEquals(List.of("a.service", "b.service"), order());
        driver.press("Undo");
        assertEquals(List.of("c.service", "a.service", "b.service"), order());
    }

    @Test
    void fiftyAreKeptAndReachable() {
        Driver driver = window(IntStream.range(0, 50)
                .mapToObj(number -> call("restart", "worker@%d.service".formatted(number)))
                .toArray(Call[]::new));
        driver.run(() -> list(driver).getSelectionModel().selectLast());
        driver.run(() -> list(driver).scrollTo(49));
        driver.awaitText("Restart worker@49.service");
        driver.press("Move up");
        assertEquals("worker@49.service", order().get(48));
        awaitFile(driver, "worker@49.service");
    }

    @Test
    void whatCannotBeReadIsToldWhereItLies() throws IOException {
        Files.writeString(file(), "{\"version\":1,\"actions\":[}");
        Driver driver = window();
        driver.awaitText("could not be read: it is not JSON (line 1");
        driver.awaitText("quick-actions.json.broken");
        assertTrue(Files.exists(folder.resolve("quick-actions.json.broken")));
    }

    @Test
    void thePaletteRunsThem() {
        Driver driver = window(call("restart", "nginx.service"));
        driver.press("Search or run an action…");
        driver.type(".palette-field", "quick nginx");
        driver.awaitText("asks · Ctrl ↵");
        key(driver, driver.scene().lookup(".palette-field"), KeyCode.ENTER, true, false);
        driver.awaitText("nginx.service restarted · active (running)");
        assertEquals(
                List.of("services.manage.restart"),
                fake.made.stream().map(Call::method).toList());
    }

    @Test
    void everythingHasANameForAScreenReader() {
        Driver driver = window(call("restart", "nginx.service"));
        driver.awaitText("Restart nginx.service");
        for (Node node : driver.traversable(".middle")) {
            assertTrue(Driver.named(node) || node instanceof javafx.scene.control.ScrollBar, String.valueOf(node));
        }
        assertFalse(driver.traversable(".detail-pane").isEmpty());
    }
}
