package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.Stage;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.session.Verdict;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskState;

final class OverviewQuickTest extends OverviewWindow {
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

    @Test
    void aQuickActionSaysHowFarTheTaskIsThatItBegan() {
        pin(ScansCommands.integrity(), "");
        Driver driver = window(overview -> {});
        driver.awaitText("Scan: Package integrity");
        driver.press("Run, asks for a password: Scan: Package integrity");
        driver.awaitText("It runs");
        Task task = fake.tasks.kept.getFirst();
        fake.tasks.move(task, TaskState.RUNNING, FakeTasks.progress(1204, 2310, 3, "bash"), "");
        driver.awaitText("It runs: 52");
        fake.tasks.move(task, TaskState.DONE, FakeTasks.progress(2310, 2310, 3, ""), "");
        driver.await(
                "its end",
                () -> !Driver.onFx(() -> driver.scene().getRoot().lookupAll(".label").stream()
                        .anyMatch(node -> Driver.seen(node)
                                && ((javafx.scene.control.Label) node).getText().startsWith("It runs"))));
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
        new RealKeys().push(KeyCode.ALT, KeyCode.UP);
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
        RealKeys robot = new RealKeys();
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
}
