package org.reeve.helper.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskProgress;
import org.reeve.api.tasks.TaskState;
import org.reeve.api.tasks.TaskStep;

class TaskStateTest {
    private static final long ME = new UnixSystem().getUid();
    private static final TaskId ID = new TaskId("0123456789abcdef");
    private static final Set<TaskId> RUNS = Set.of(ID);
    private static final Set<TaskId> NOTHING = Set.of();

    @TempDir
    Path state = Path.of("");

    private TaskFolders folders = new TaskFolders(state, ME, TaskTexts.JSON);

    @BeforeEach
    void open() throws IOException {
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
        folders = new TaskFolders(state, ME, TaskTexts.JSON);
    }

    private TaskFiles make(TaskId id, long uid, Instant started) {
        return folders.make(new TaskOrder(id, TaskKind.INTEGRITY, "", uid, started));
    }

    private TaskFiles make() {
        return make(ID, 1000, Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static TaskState state(TaskFiles files, Set<TaskId> running) {
        return Tasks.task(files, running).state();
    }

    @Test
    void itRunsAsLongAsItsUnitDoes() {
        TaskFiles files = make();
        TaskProgress progress = new TaskProgress(TaskStep.VERIFYING, 3, 10, 1, "bash");
        files.progress(progress);
        Task task = Tasks.task(files, RUNS);
        assertEquals(TaskState.RUNNING, task.state());
        assertEquals(progress, task.progress());
        assertEquals(Optional.empty(), task.ended());
    }

    @Test
    void whatItSaidOfItsEndCountsMost() {
        TaskFiles files = make();
        Instant end = Instant.parse("2026-01-02T04:00:00Z");
        files.end(new TaskEnd(TaskState.DONE, end, "All is well."));
        files.stop();
        for (Set<TaskId> running : List.of(RUNS, NOTHING)) {
            Task task = Tasks.task(files, running);
            assertEquals(TaskState.DONE, task.state());
            assertEquals(Optional.of(end), task.ended());
            assertEquals("All is well.", task.text());
        }
    }

    @Test
    void withoutAWordItWasStoppedOrIsLost() {
        TaskFiles files = make();
        assertEquals(TaskState.LOST, state(files, NOTHING));
        files.over();
        assertEquals(TaskState.RUNNING, state(files, RUNS), "something of it is still there");
        files.stop();
        assertEquals(TaskState.STOPPED, state(files, NOTHING));
    }

    @Test
    void onesOwnAreListedNewestFirstAndOthersAreNot() {
        make(new TaskId("00000000000000aa"), 1000, Instant.parse("2026-01-01T00:00:00Z"));
        make(new TaskId("00000000000000bb"), 1000, Instant.parse("2026-01-03T00:00:00Z"));
        make(new TaskId("00000000000000cc"), 1001, Instant.parse("2026-01-02T00:00:00Z"));
        assertEquals(
                List.of("00000000000000bb", "00000000000000aa"),
                folders.all(1000).stream()
                        .map(files -> files.order().orElseThrow().id().value())
                        .toList());
        assertEquals(Optional.empty(), folders.find(1000, new TaskId("00000000000000cc")));
        assertEquals(List.of(), folders.all(77));
    }

    @Test
    void folderWithoutItsOrderIsNoTask() throws IOException {
        TaskFiles files = make();
        Files.delete(files.folder().resolve("order"));
        assertEquals(List.of(), folders.all(1000));
        assertEquals(Optional.empty(), folders.find(1000, ID));
    }

    @Test
    void forgottenTaskIsGoneWhole() {
        TaskFiles files = make();
        files.end(new TaskEnd(TaskState.DONE, Instant.now(), ""));
        files.delete();
        assertFalse(Files.exists(files.folder()));
        assertEquals(List.of(), folders.all(1000));
    }

    @Test
    void allOfItIsClosedToOthers() throws IOException {
        TaskFiles files = make();
        for (Path folder : List.of(state.resolve("tasks"), state.resolve("tasks/1000"), files.folder())) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        }
    }

    @Test
    void orderThatCannotBeReadIsSaid() throws IOException {
        TaskFiles files = make();
        Files.writeString(files.folder().resolve("order"), "{\"id\":");
        assertTrue(assertThrows(HelperException.class, files::order).problem() != Problem.NOT_FOUND);
    }

    @Test
    void logIsToldFromItsLastBlockAndThenAsItGrows() throws IOException {
        TaskFiles files = make();
        LogTail tail = new LogTail(files.log());
        assertEquals(List.of(), tail.next(10));
        Files.writeString(files.log(), "one\ntwo\nthr");
        assertEquals(List.of("one"), tail.next(1));
        assertEquals(List.of("two"), tail.next(10));
        Files.writeString(files.log(), "one\ntwo\nthree\n");
        assertEquals(List.of("three"), tail.next(10));
        Files.writeString(files.log(), "x".repeat(100_000) + "\nlast\n");
        assertEquals(List.of("last"), new LogTail(files.log()).next(10));
    }

    @Test
    void unitsAreKnownByTheirNames() {
        TaskUnit unit = new TaskUnit(TaskKind.DISK_USAGE, 1000, ID);
        assertEquals("reeve-task-disk-usage-1000-0123456789abcdef.service", unit.name());
        assertEquals(Optional.of(unit), TaskUnit.of(unit.name()));
        for (String name : List.of(
                "reeve-helper-1000-1.service",
                "reeve-task-other-1000-0123456789abcdef.service",
                "reeve-task-integrity-1000-0123456789abcdeg.service",
                "reeve-task-integrity-99999999999-0123456789abcdef.service")) {
            assertEquals(Optional.empty(), TaskUnit.of(name), name);
        }
    }
}
