package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.Change;
import org.reeve.api.custom.CustomCommands;
import org.reeve.api.custom.CustomKind;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomParameter;
import org.reeve.api.custom.CustomRefused;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomTasks;
import org.reeve.api.custom.CustomValue;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleCommands;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleSeen;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.services.CalendarText;
import org.reeve.api.tasks.TaskKind;

class SchedulesCommandsTest {
    private static final CustomName BACKUP = new CustomName("backup");
    private static final Schedule SCHEDULE = new Schedule(
            new ScheduleId("var"), ScheduledWork.of(new ScanPath("/var")), new CalendarText("Sun 03:00"), true, 60);

    private static FakeDoor door() {
        return FakeDoor.answering(call -> switch (call.method()) {
            case "custom.read.list" ->
                new CustomTasks(
                        List.of(new CustomTask(
                                BACKUP,
                                "Back up",
                                "",
                                "/usr/local/sbin/backup",
                                List.of("{mode}"),
                                List.of(new CustomParameter(
                                        "mode",
                                        "Mode",
                                        CustomKind.CHOICE,
                                        List.of("full", "some"),
                                        0,
                                        0,
                                        "",
                                        Optional.of("full"))),
                                false,
                                3600,
                                Optional.empty())),
                        List.of(new CustomRefused("/etc/reeve/tasks.d/x.json", "It can be written by others.")));
            case "schedules.read.list" -> null;
            default -> new Change("var", "saved", List.of("systemctl"), List.of(), List.of());
        });
    }

    @Test
    void aTaskOfTheComputerIsRunWithItsValues() {
        FakeDoor door = door();
        Run run = Run.of(door, "custom", "run", "backup", "mode=some");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(CustomCommands.run(BACKUP, List.of(new CustomValue("mode", "some")))), door.calls);
        assertEquals(
                ExitCode.USAGE,
                Run.of(door(), "custom", "run", "backup", "some").code());
        assertEquals(
                ExitCode.USAGE, Run.of(door(), "custom", "run", "../backup").code());
    }

    @Test
    void tasksAreListedAndWhatIsRefusedWithWhy() {
        Run run = Run.of(door(), "custom", "list");
        assertTrue(run.out().contains("backup  Back up  mode=full"), run.out());
        assertTrue(run.err().contains("It can be written by others."), run.err());
    }

    @Test
    void aScanIsScheduled() {
        FakeDoor door = door();
        Run run = Run.of(
                door,
                "scans",
                "schedule",
                "var",
                "disk-usage",
                "/var",
                "--when",
                "Sun 03:00",
                "--persistent",
                "--delay=60");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(ScheduleCommands.save(SCHEDULE)), door.calls);
        Run wrong = Run.of(door(), "scans", "schedule", "var", "disk-usage", "--when", "daily");
        assertEquals(ExitCode.USAGE, wrong.code());
        assertTrue(wrong.err().contains("a disk usage has one folder"), wrong.err());
        assertEquals(
                ExitCode.USAGE,
                Run.of(door(), "scans", "schedule", "var", "integrity").code());
    }

    @Test
    void schedulesAreListedWithoutWhatIsAnothers() {
        FakeDoor door = door();
        Instant next = Instant.parse("2026-11-29T03:00:00Z");
        door.items = List.of(
                new ScheduleSeen(
                        SCHEDULE.id(),
                        TaskKind.DISK_USAGE,
                        1000,
                        "anna",
                        Optional.of(SCHEDULE),
                        Optional.of(next),
                        Optional.empty(),
                        true),
                new ScheduleSeen(
                        new ScheduleId("night"),
                        TaskKind.INTEGRITY,
                        1001,
                        "bert",
                        Optional.empty(),
                        Optional.of(next),
                        Optional.of(next),
                        true));
        assertEquals("""
                SCHEDULE  OF    WHAT             WHEN       NEXT                  LAST
                var       anna  disk-usage /var  Sun 03:00  2026-11-29T03:00:00Z  –
                night     bert  integrity        –          2026-11-29T03:00:00Z  2026-11-29T03:00:00Z
                """, Run.of(door, "schedules", "list").out());
    }

    @Test
    void aScheduleIsRemoved() {
        FakeDoor door = door();
        assertEquals(ExitCode.OK, Run.of(door, "schedules", "remove", "var").code());
        assertEquals(List.of(ScheduleCommands.remove(SCHEDULE.id())), door.calls);
        assertEquals(
                ExitCode.USAGE, Run.of(door(), "schedules", "remove", "Not One").code());
    }
}
