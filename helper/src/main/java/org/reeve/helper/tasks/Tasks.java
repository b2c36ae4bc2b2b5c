package org.reeve.helper.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskNews;
import org.reeve.api.tasks.TaskState;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.api.tasks.TasksManage;
import org.reeve.api.tasks.TasksOthers;
import org.reeve.api.tasks.TasksRead;
import org.reeve.helper.system.Target;

/** The rights tasks.read, tasks.manage and tasks.others: what one user's tasks do, and ending them. */
public final class Tasks implements TasksRead, TasksManage {
    private final TaskFolders folders;
    private final TaskUnits units;
    private final long uid;

    Tasks(TaskFolders folders, TaskUnits units, long uid) {
        this.folders = folders;
        this.units = units;
        this.uid = uid;
    }

    /** The task that a call is about: one of the caller's own. */
    public Target resolve(TaskId task) {
        return new Target(unit(order(files(task))).name(), "");
    }

    /** The task that a call is about, whoever started it: one that runs. */
    public Target resolveOthers(TaskId task) {
        return new Target(runningOf(task).name(), "");
    }

    @Override
    public void list(Sink<Task> tasks) {
        Set<TaskId> running = running();
        folders.all(uid).forEach(files -> tasks.emit(task(files, running)));
    }

    @Override
    public void follow(TaskId task, Sink<TaskNews> news) {
        TaskFiles files = files(task);
        attend(files, () -> new Follow(files, () -> task(files, running()), news).run());
    }

    /** Runs what waits for a task's files to change; they do also where it was killed, of which it cannot tell itself. */
    void attend(TaskFiles files, Runnable waiting) {
        try (Cancel.Listening _ = units.onGone(unit(order(files)).name(), () -> markOver(files))) {
            waiting.run();
        }
    }

    /** Whether nothing more will come of a task. */
    boolean over(TaskFiles files) {
        return task(files, running()).state().over();
    }

    /** Of a task that was forgotten in this moment there is nothing to tell. */
    private static void markOver(TaskFiles files) {
        if (files.order().isPresent()) {
            files.over();
        }
    }

    @Override
    public Change stop(TaskId task) {
        TaskFiles files = files(task);
        if (over(files)) {
            throw new HelperException(Problem.CONFLICT, "This task is over already.");
        }
        files.stop();
        return stopped(unit(order(files)));
    }

    /** The right tasks.others. */
    public TasksOthers others() {
        return task -> {
            TaskUnit unit = runningOf(task);
            folders.find(unit.uid(), task).ifPresent(TaskFiles::stop);
            return stopped(unit);
        };
    }

    private Change stopped(TaskUnit unit) {
        units.stop(unit);
        return new Change(
                unit.id().value(), "stopping", TasksCommands.stop(unit.name()), List.of(), List.of(unit.name()));
    }

    @Override
    public Change forget(TaskId task) {
        TaskFiles files = files(task);
        if (!over(files)) {
            throw new HelperException(Problem.CONFLICT, "This task runs. Stop it first.");
        }
        files.delete();
        return new Change(
                task.value(), "forgotten", List.of("rm", "-r", files.folder().toString()), List.of(), List.of());
    }

    /** Deletes the oldest of those that are over, so that at most this many are kept. */
    void keep(int most) {
        Set<TaskId> running = running();
        folders.all(uid).stream()
                .filter(files -> task(files, running).state().over())
                .skip(most)
                .forEach(TaskFiles::delete);
    }

    /** A task of the caller's own. */
    TaskFiles files(TaskId task) {
        return folders.find(uid, task)
                .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "There is no such task of yours."));
    }

    private TaskUnit runningOf(TaskId task) {
        return units.running().stream()
                .filter(unit -> unit.id().equals(task))
                .findFirst()
                .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "No such task runs."));
    }

    private Set<TaskId> running() {
        return units.running().stream().map(TaskUnit::id).collect(Collectors.toSet());
    }

    static TaskUnit unit(TaskOrder order) {
        return new TaskUnit(order.kind(), order.uid(), order.id());
    }

    private static TaskOrder order(TaskFiles files) {
        return files.order()
                .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "The task was deleted meanwhile."));
    }

    /** A task as it is now: what it said of its end counts most, then whether anything of it runs. */
    static Task task(TaskFiles files, Set<TaskId> running) {
        TaskOrder order = order(files);
        Optional<TaskEnd> end = files.end();
        if (end.isPresent()) {
            return ended(order, files, end.get());
        }
        if (running.contains(order.id())) {
            return new Task(
                    order.id(),
                    order.kind(),
                    order.subject(),
                    order.started(),
                    Optional.empty(),
                    TaskState.RUNNING,
                    files.progress(),
                    "");
        }
        Instant last = files.lastSign(order.started());
        return ended(
                order,
                files,
                files.stopping()
                        ? new TaskEnd(TaskState.STOPPED, last, "It was stopped.")
                        : new TaskEnd(
                                TaskState.LOST,
                                last,
                                "It ended without a word: it was killed, or the computer was switched off."));
    }

    private static Task ended(TaskOrder order, TaskFiles files, TaskEnd end) {
        return new Task(
                order.id(),
                order.kind(),
                order.subject(),
                order.started(),
                Optional.of(end.ended()),
                end.state(),
                files.progress(),
                end.text());
    }
}
