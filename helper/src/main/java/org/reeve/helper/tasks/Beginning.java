package org.reeve.helper.tasks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskState;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.helper.system.SafeLock;
import org.reeve.helper.system.Users;

/** Beginning tasks on one user's behalf: whether there is room, and then the order, the unit and the answer. */
final class Beginning {
    private static final int KEPT = 40;

    /** Of one user's, at a time: each costs memory. */
    private static final int MOST_RUNNING = 16;

    private final TaskFolders folders;
    private final TaskUnits units;
    private final Starting starting;
    private final Tasks tasks;
    private final Users users;
    private final long uid;
    private final SecureRandom random = new SecureRandom();

    Beginning(TaskFolders folders, TaskUnits units, Starting starting, Tasks tasks, Users users, long uid) {
        this.folders = folders;
        this.units = units;
        this.starting = starting;
        this.tasks = tasks;
        this.users = users;
        this.uid = uid;
    }

    /**
     * What is asked for.
     *
     * @param command what somebody would type instead
     */
    record Wish(TaskKind kind, String subject, Optional<ProgramOrder> program, List<String> command) {
        boolean exclusive() {
            return program.map(ProgramOrder::exclusive).orElse(kind.exclusive());
        }
    }

    void requireRoom() {
        long running =
                units.running().stream().filter(unit -> unit.uid() == uid).count();
        if (running >= MOST_RUNNING) {
            throw new HelperException(
                    Problem.BUSY, running + " tasks of yours run already. Wait for one to end, or stop one.");
        }
    }

    Change begin(Wish wish) {
        tasks.keep(KEPT - 1);
        if (!wish.exclusive()) {
            return started(wish);
        }
        try (SafeLock _ = folders.lock(wish.kind())) {
            requireFree(wish);
            return started(wish);
        }
    }

    private Change started(Wish wish) {
        TaskOrder order = order(wish);
        TaskFiles files = folders.make(order);
        TaskUnit unit = Tasks.unit(order);
        try {
            starting.start(unit, order, files);
        } catch (HelperException e) {
            files.delete();
            throw e;
        }
        return new Change(
                order.id().value(),
                "running",
                wish.command(),
                List.of(TasksCommands.stop(order.id())),
                List.of(unit.name()));
    }

    private TaskOrder order(Wish wish) {
        return new TaskOrder(fresh(), wish.kind(), wish.subject(), uid, Instant.now(), wish.program());
    }

    /** A task that could not begin, for whoever was not there to be told. */
    void failed(Wish wish, String sentence) {
        tasks.keep(KEPT - 1);
        TaskFiles files = folders.make(order(wish));
        files.end(new TaskEnd(TaskState.FAILED, Instant.now(), sentence));
    }

    private TaskId fresh() {
        byte[] bits = new byte[8];
        random.nextBytes(bits);
        return new TaskId(HexFormat.of().formatHex(bits));
    }

    /** Returns, or throws BUSY where only one may run and one does, whoever's it is. */
    void requireFree(Wish wish) {
        if (!wish.exclusive()) {
            return;
        }
        Optional<TaskUnit> other = units.running().stream()
                .filter(unit -> unit.kind() == wish.kind() && same(unit, wish))
                .findFirst();
        if (other.isPresent()) {
            throw new HelperException(
                    Problem.BUSY,
                    (wish.kind() == TaskKind.CUSTOM ? "This task" : "Such a scan") + " runs already, started by "
                            + users.name(other.get().uid()) + ". Only one runs on a computer at a time.");
        }
    }

    private boolean same(TaskUnit unit, Wish wish) {
        return wish.program().isEmpty()
                || folders.find(unit.uid(), unit.id())
                        .flatMap(TaskFiles::order)
                        .flatMap(TaskOrder::program)
                        .filter(program ->
                                program.name().equals(wish.program().get().name()))
                        .isPresent();
    }
}
