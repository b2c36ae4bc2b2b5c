package org.reeve.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.DiskKind;
import org.reeve.api.session.Verdict;
import org.reeve.api.tasks.RunningTask;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskState;
import org.reeve.gui.theme.Scheme;
import org.reeve.link.RemoteState;

/** The page of scans and the panel of tasks, used as a person would. */
@ExtendWith(FxSession.class)
final class ScansPageTest {
    private final FakeCalls fake = new FakeCalls();
    private final Driver window = Driver.open(fake, Scheme.LIGHT, 1280, 800);
    private final RealKeys robot = new RealKeys();

    @AfterEach
    void close() {
        robot.release(KeyCode.CONTROL);
        window.close();
    }

    private void open() {
        window.awaitText("nginx.service");
        window.run(() -> {
            window.stage().requestFocus();
            window.window().shell().open("scans");
        });
        window.awaitText("Package integrity");
    }

    private int rows(String table) {
        return Driver.onFx(() -> window.scene().lookup(table) instanceof TableView<?> view
                ? view.getItems().size()
                : -1);
    }

    private void toggle(String start) {
        window.await(
                "a chip " + start,
                () -> Driver.onFx(() -> window.scene().getRoot().lookupAll(".chip").stream()
                        .filter(ToggleButton.class::isInstance)
                        .map(ToggleButton.class::cast)
                        .filter(chip -> Driver.seen(chip) && chip.getText().startsWith(start))
                        .findFirst()
                        .map(chip -> {
                            chip.fire();
                            return true;
                        })
                        .orElse(false)));
    }

    @Test
    void rootIsNotAskedBeforeSomebodyWantsToKnow() {
        window.awaitText("nginx.service");
        window.pause(500);
        assertEquals(0, fake.tasks.asked.get());
        assertFalse(window.shows("#tasks"));
        open();
        window.awaitText("This scan has not run yet.");
        assertTrue(fake.tasks.asked.get() > 0);
    }

    @Test
    void aScanIsStartedGoesOnAndEndsInItsTable() {
        open();
        window.press("Start Package integrity; asks for a password");
        window.await("the call", () -> fake.made.stream()
                .anyMatch(call -> call.method().equals("scans.manage.integrity")));
        window.await("the pill", () -> window.shows("#tasks"));
        Task task = fake.tasks.kept.getFirst();
        fake.tasks.move(task, TaskState.RUNNING, FakeTasks.progress(1204, 2310, 3, "openssh-server"), "Comparing.");
        window.awaitText("1,204 of 2,310");
        window.awaitText("openssh-server");
        window.awaitText("1 task · 52");
        fake.tasks.move(task, TaskState.DONE, FakeTasks.progress(2310, 2310, 4, ""), "Done.");
        window.await("the table", () -> rows("#integrity") == 4);
        window.await("no pill", () -> !window.shows("#tasks"));
        toggle("Configuration");
        window.await("configuration alone", () -> rows("#integrity") == 1);
    }

    @Test
    void theChosenScanIsStartedByAKeyWhereItIsSeen() {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        section("SCHEDULES");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        section("SCANS");
        window.pause(200);
        assertEquals(List.of(), fake.made, "what is not seen is not started");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await("the call", () -> fake.made.stream()
                .anyMatch(call -> call.method().equals("scans.manage.privileges")));
    }

    @Test
    void whatRunsAlreadyIsThereWithinASecondAndCanBeStopped() {
        Task task = fake.tasks.run(TaskKind.PRIVILEGES, "");
        window.await("the pill", () -> window.shows("#tasks"));
        open();
        window.press("Stop Privileges");
        window.await("stopped", () -> fake.made.stream()
                .anyMatch(call -> call.equals(Call.of("tasks.manage.stop", task.id()))));
        window.run(() -> robot.lookup("#scan-privileges").queryButton().fire());
        window.awaitText("It was stopped before its end");
        window.await("what it found until then", () -> rows("#privileges") == 5);
    }

    @Test
    void whatIsFoundIsListedWhileTheScanGoesOnAndStaysWhereItIsStopped() {
        Task task = fake.tasks.run(TaskKind.INTEGRITY, "");
        open();
        window.awaitText("Nothing was found until now.");
        window.await("somebody to hear", fake.tasks::heard);
        fake.tasks.find("/usr/bin/first");
        window.await("the first", () -> rows("#integrity") == 1);
        window.awaitText("It goes on; this is what it found until now.");
        fake.tasks.find("/usr/bin/second");
        window.await("the second", () -> rows("#integrity") == 2);
        toggle("Configuration");
        window.awaitText("Nothing fits the filter.");
        toggle("Configuration");
        fake.tasks.move(task, TaskState.STOPPED, FakeTasks.progress(7, 9, 4, ""), "");
        window.await("all that was found until then", () -> rows("#integrity") == 4);
        window.awaitText("It was stopped before its end. This is what it found until then.");
        window.await("nobody to hear", () -> !fake.tasks.heard());
    }

    @Test
    void whatIsFoundBeyondWhatIsListedIsCounted() {
        fake.tasks.run(TaskKind.INTEGRITY, "");
        open();
        window.await("somebody to hear", fake.tasks::heard);
        for (int i = 0; i < 5003; i++) {
            fake.tasks.find("/usr/bin/" + i);
        }
        window.awaitText("It found 3 more until now, which are listed once it is over.");
        assertEquals(5000, rows("#integrity"));
    }

    @Test
    void aFolderIsListedAsFarAsItIsAddedUp() {
        Task task = fake.tasks.run(TaskKind.DISK_USAGE, "/srv");
        open();
        window.run(() -> robot.lookup("#scan-disk-usage").queryButton().fire());
        window.awaitText("Nothing is added up yet.");
        fake.tasks.parts.add(new DiskEntry(DiskKind.FOLDER, "mirror", 7_000_000, 12, DiskEntry.CLOSED));
        window.await("the first folder", () -> {
            fake.tasks.move(task, TaskState.RUNNING, FakeTasks.progress(12, 0, 1, "/srv/mirror"), "");
            return rows("#disk") == 1;
        });
        window.awaitText("mirror");
        fake.tasks.move(task, TaskState.DONE, FakeTasks.progress(12, 0, 9, ""), "");
        window.await("all of it", () -> rows("#disk") == 9);
    }

    @Test
    void aRunIsComparedWithTheOneBefore() {
        fake.tasks.past(1, TaskKind.INTEGRITY, "", TaskState.DONE, 4);
        fake.tasks.past(2, TaskKind.INTEGRITY, "", TaskState.DONE, 4);
        open();
        window.await("the table", () -> rows("#integrity") == 4);
        toggle("Compare");
        window.await("both runs", () -> rows("#integrity") == 5);
        toggle("gone");
        window.await("what is gone", () -> rows("#integrity") == 1);
        window.awaitText("/etc/fstab.old");
        window.type("#filter", "no such file");
        window.press("Clear the filter");
        window.await("all of it", () -> rows("#integrity") == 5);
    }

    @Test
    void aFolderIsOpenedAndLeftByKeyboard() {
        fake.tasks.past(1, TaskKind.DISK_USAGE, "/", TaskState.DONE, 9);
        open();
        window.run(() -> robot.lookup("#scan-disk-usage").queryButton().fire());
        window.await("the top", () -> rows("#disk") == 9);
        window.awaitText("38.4 GB");
        window.run(() -> window.scene().lookup("#disk").requestFocus());
        robot.push(KeyCode.ENTER);
        window.await("the folder", () -> rows("#disk") == 3);
        window.awaitText("backup.tar");
        robot.push(KeyCode.BACK_SPACE);
        window.await("the top again", () -> rows("#disk") == 9);
    }

    @Test
    void whatAFolderTakesMoreThanBeforeIsTold() {
        fake.tasks.past(1, TaskKind.DISK_USAGE, "/", TaskState.DONE, 9);
        fake.tasks.past(FakeTasks.EARLIER, TaskKind.DISK_USAGE, "/", TaskState.DONE, 9);
        open();
        window.run(() -> robot.lookup("#scan-disk-usage").queryButton().fire());
        window.awaitText("+12.4 GB");
        window.awaitText("the same");
        window.awaitText("\u22121.0 GB");
        window.awaitText("new");
        window.run(() -> window.scene().lookup("#disk").requestFocus());
        robot.push(KeyCode.ENTER);
        window.await("a folder that the earlier run knows by another number", () -> rows("#disk") == 3);
        window.awaitText("backup.tar");
    }

    @Test
    void whoHoldsAScanIsSaid() {
        fake.change = FakeCalls.failing(Problem.BUSY, "A scan of packages runs already: started by bert.");
        open();
        window.press("Start Package integrity; asks for a password");
        window.awaitText("started by bert");
        assertEquals(-1, rows("#integrity"));
    }

    @Test
    void anotherUsersTaskIsToldAndStoppedWithTheOthersRight() {
        fake.tasks.others.add(new RunningTask(FakeTasks.id(9), TaskKind.INTEGRITY, 4242, "bert"));
        fake.tasks.tell();
        open();
        window.awaitText("Runs, started by bert.");
        window.press("Stop Package integrity, which somebody else started; asks for a password");
        window.await("stopped", () -> fake.made.contains(Call.of("tasks.others.stop", FakeTasks.id(9))));
    }

    @Test
    void aRefusedScanSaysWhy() {
        fake.can = call -> new Verdict(Verdict.Permit.REFUSED, "A rule on this computer does not allow it.", "");
        fake.root(new RemoteState.Ready());
        open();
        window.awaitText("A rule on this computer does not allow it.");
        assertTrue(Driver.onFx(() -> window.scene().lookup("#start-integrity").isDisabled()));
    }

    @Test
    void aFolderThatIsNoneCannotBeStarted() {
        open();
        window.type("#folder", "var/log");
        window.awaitText("Write a folder from / on");
        assertTrue(Driver.onFx(() -> window.scene().lookup("#start-disk-usage").isDisabled()));
    }

    @Test
    void nothingFoundIsSaid() {
        fake.tasks.findsNothing = true;
        fake.tasks.past(1, TaskKind.INTEGRITY, "", TaskState.DONE, 0);
        open();
        window.awaitText("Every file is as its package says.");
    }

    @Test
    void whatCannotBeReadIsSaidAndReadAgain() {
        fake.tasks.past(1, TaskKind.INTEGRITY, "", TaskState.DONE, 4);
        fake.tasks.reading = () -> {
            throw new HelperException(Problem.FAILED, "The result is damaged.");
        };
        open();
        window.awaitText("The result is damaged.");
        fake.tasks.reading = () -> {};
        window.press("Read again");
        window.await("the table", () -> rows("#integrity") == 4);
    }

    @Test
    void tasksThatCannotBeListedAreAFailureWithANextStep() {
        fake.tasks.listing = () -> {
            throw new HelperException(Problem.NOT_STARTED, "pkexec is not installed.");
        };
        open();
        window.awaitText("Earlier scans are not known");
        fake.tasks.listing = () -> {};
        window.press("Read again");
        window.awaitText("This scan has not run yet.");
    }

    @Test
    void thePanelShowsLogsAndForgets() {
        Task past = fake.tasks.past(1, TaskKind.PRIVILEGES, "", TaskState.DONE, 5);
        window.awaitText("nginx.service");
        window.run(() -> window.stage().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        window.awaitText("2,310 packages were compared.");
        window.press("Show its log");
        window.await("the log", () -> window.shows(".task-log"));
        window.press("Forget");
        window.await("forgotten", () -> fake.made.contains(Call.of("tasks.manage.forget", past.id())));
        window.awaitText("There are no tasks.");
    }

    @Test
    void aResultIsOpenedFromThePanel() {
        fake.tasks.past(1, TaskKind.PRIVILEGES, "", TaskState.LOST, 5);
        window.awaitText("nginx.service");
        window.run(() -> window.stage().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        window.press("Show result");
        window.awaitText("It ended without a word");
        window.await("what it found until then", () -> rows("#privileges") == 5);
    }

    @Test
    void aHundredThousandFindingsAreShownAndFiltered() {
        fake.tasks.crowd = 100_000;
        fake.tasks.past(1, TaskKind.INTEGRITY, "", TaskState.DONE, 100_004);
        open();
        window.await("all of them", () -> rows("#integrity") == 100_004);
        window.type("#filter", "file-099999");
        window.await("one of them", () -> rows("#integrity") == 1);
    }

    @Test
    void everyControlHasANameAndIsReached() {
        fake.tasks.past(1, TaskKind.INTEGRITY, "", TaskState.DONE, 4);
        open();
        window.await("the table", () -> rows("#integrity") == 4);
        assertEquals(
                List.of(),
                window.traversable(".middle").stream()
                        .filter(node -> !Driver.named(node))
                        .map(Object::toString)
                        .toList());
    }

    private void section(String name) {
        window.run(() -> ((ToggleButton) window.scene().lookup("#section-" + name)).fire());
    }

    @Test
    void aTaskOfTheComputerIsRunOnceAllOfItFits() {
        fake.schedules.describe();
        open();
        section("CUSTOM");
        window.awaitText("Back up a folder");
        window.awaitText("/etc/reeve/tasks.d/cleanup.json can be written by others.");
        window.awaitText("Expected: an absolute path such as /var/log.");
        window.type("#custom-backup-folder-folder", "/srv");
        window.press("Start Back up a folder; asks for a password");
        window.await("the call", () -> fake.made.stream()
                .anyMatch(call -> call.method().equals("custom.run.run")
                        && call.arguments().get(1).toString().contains("/srv")));
    }

    @Test
    void aScheduleIsMadeListedAndRemoved() {
        open();
        window.press("Schedule Package integrity");
        window.awaitText("Let it begin by itself: Package integrity");
        window.await(
                "the time to be known",
                () -> Driver.onFx(() -> !window.scene().lookup("#schedule-save").isDisabled()));
        window.press("Save and start the timer");
        window.await("the call", () -> fake.made.stream()
                .anyMatch(call -> call.method().equals("schedules.manage.save")));
        section("SCHEDULES");
        window.await("the row", () -> window.shows("#schedule-integrity"));
        window.press("Remove the schedule integrity; asks for a password");
        window.awaitText("Nothing begins by itself.");
    }
}
