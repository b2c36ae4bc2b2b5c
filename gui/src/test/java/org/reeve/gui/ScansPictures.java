package org.reeve.gui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleSeen;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.services.CalendarText;
import org.reeve.api.tasks.RunningTask;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskState;
import org.reeve.gui.theme.Scheme;

/** Draws every state of the page of scans and the panel of tasks into {@code target/screenshots}. Not a test: looked at by people. */
final class ScansPictures {
    private ScansPictures() {}

    private record Picture(String name, Consumer<FakeTasks> script, Consumer<Driver> play) {}

    public static void main(String[] arguments) throws Exception {
        Pictures.start();
        for (Picture picture : pictures()) {
            if (picture.name().contains(arguments.length > 0 ? arguments[0] : "")) {
                for (Scheme scheme : Scheme.values()) {
                    for (int[] size : Pictures.sizes()) {
                        draw(picture, scheme, size[0], size[1]);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static List<Picture> pictures() {
        return List.of(
                new Picture("scans-none", tasks -> {}, driver -> {}),
                new Picture("scans-integrity", ScansPictures::past, driver -> {}),
                new Picture(
                        "scans-compared", ScansPictures::past, driver -> driver.press("Compare with the run before")),
                new Picture("scans-disk", ScansPictures::past, driver -> driver.press("Disk usage")),
                new Picture("scans-privileges", ScansPictures::past, driver -> driver.press("Privileges")),
                new Picture("scans-custom", tasks -> {}, driver -> section(driver, "CUSTOM")),
                new Picture("scans-schedules", tasks -> {}, driver -> section(driver, "SCHEDULES")),
                new Picture("scans-schedule", tasks -> {}, driver -> driver.press("Schedule Package integrity")),
                new Picture("scans-running", ScansPictures::running, driver -> driver.pause(300)),
                new Picture("scans-tasks", ScansPictures::running, driver -> {
                    driver.run(() -> driver.scene().lookup("#tasks").requestFocus());
                    driver.run(
                            () -> ((javafx.scene.control.Button) driver.scene().lookup("#tasks")).fire());
                    driver.pause(300);
                }));
    }

    private static void section(Driver driver, String name) {
        driver.run(() -> ((javafx.scene.control.ToggleButton) driver.scene().lookup("#section-" + name)).fire());
    }

    private static Schedule schedule() {
        return new Schedule(
                new ScheduleId("var"), ScheduledWork.of(new ScanPath("/var")), new CalendarText("Sun 03:00"), true, 60);
    }

    private static void past(FakeTasks tasks) {
        tasks.past(1, TaskKind.INTEGRITY, "", TaskState.DONE, 4);
        tasks.past(2, TaskKind.INTEGRITY, "", TaskState.DONE, 4);
        tasks.past(3, TaskKind.DISK_USAGE, "/", TaskState.DONE, 9);
        tasks.past(4, TaskKind.PRIVILEGES, "", TaskState.STOPPED, 5);
    }

    private static void running(FakeTasks tasks) {
        past(tasks);
        Task task = tasks.run(TaskKind.INTEGRITY, "");
        tasks.move(
                task,
                TaskState.RUNNING,
                FakeTasks.progress(1204, 2310, 3, "libgtk-3-0t64:amd64"),
                "Comparing 2310 packages.");
        tasks.others.add(new RunningTask(FakeTasks.id(9), TaskKind.PRIVILEGES, 4242, "bert"));
    }

    private static void draw(Picture picture, Scheme scheme, int width, int height) throws Exception {
        FakeCalls fake = new FakeCalls();
        picture.script().accept(fake.tasks);
        fake.schedules.describe();
        fake.schedules.all.add(FakeSchedules.mine(schedule()));
        fake.schedules.all.add(new ScheduleSeen(
                new ScheduleId("night"),
                TaskKind.INTEGRITY,
                4242,
                "bert",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
        Driver driver = Driver.open(fake, scheme, width, height);
        driver.run(() -> driver.window().shell().open("scans"));
        driver.pause(800);
        picture.play().accept(driver);
        driver.pause(500);
        driver.save(Pictures.file(picture.name(), scheme, width));
        driver.close();
    }
}
