package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskNews;
import org.reeve.api.tasks.TaskProgress;
import org.reeve.api.tasks.TaskState;
import org.reeve.api.tasks.TasksCommands;

class ScansCommandsTest {
    private static final TaskId ID = new TaskId("0123456789abcdef");

    private static FakeDoor door() {
        return FakeDoor.answering(call -> call.method().startsWith("tasks.read")
                ? null
                : new Change(ID.value(), "running", List.of("du"), List.of(), List.of()));
    }

    private static Task task(TaskState state) {
        return new Task(
                ID,
                TaskKind.DISK_USAGE,
                "/var",
                Instant.parse("2026-11-21T07:02:11Z"),
                Optional.empty(),
                state,
                TaskProgress.NONE,
                "It ended.");
    }

    @Test
    void aScanIsStarted() {
        FakeDoor door = door();
        Run run = Run.of(door, "scans", "disk-usage", "/var");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(ScansCommands.diskUsage(new ScanPath("/var"))), door.calls);
        assertEquals(ID + ": running\nSame as: du\n", run.out());
    }

    @Test
    void aFolderThatIsNoneStartsNothing() {
        FakeDoor door = door();
        Run run = Run.of(door, "scans", "disk-usage", "var/../log");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("expected an absolute path"), run.err());
        assertEquals(List.of(), door.calls);
    }

    @Test
    void aScanThatIsFollowedEndsWithIt() {
        FakeDoor door = door();
        door.items = List.of(
                new TaskNews(task(TaskState.RUNNING), List.of("Walking.")),
                new TaskNews(task(TaskState.FAILED), List.of()));
        Run run = Run.of(door, "scans", "integrity", "--follow");
        assertEquals(ExitCode.FAILED, run.code());
        assertTrue(run.out().endsWith("Walking.\nfailed: It ended.\n"), run.out());
        assertEquals(List.of("scans.manage.integrity", "tasks.read.follow"), door.methods());
    }

    @Test
    void tasksAreListed() {
        FakeDoor door = door();
        door.items = List.of(task(TaskState.DONE));
        assertEquals("""
                ID                KIND        STATE   STARTED               ABOUT
                0123456789abcdef  disk-usage  ● done  2026-11-21T07:02:11Z  /var
                """, Run.of(door, "tasks", "list").out());
        assertTrue(Run.of(door, "tasks", "list", "--json").out().contains("\"DISK_USAGE\""));
    }

    @Test
    void aTaskIsStopped() {
        FakeDoor door = door();
        assertEquals(ExitCode.OK, Run.of(door, "tasks", "stop", ID.value()).code());
        List<Call> stopped = List.of(TasksCommands.stop(ID));
        assertEquals(stopped, door.calls);
        assertEquals(ExitCode.USAGE, Run.of(door, "tasks", "stop", "nonsense").code());
        assertEquals(stopped, door.calls);
    }
}
