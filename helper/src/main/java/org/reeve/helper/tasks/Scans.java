package org.reeve.helper.tasks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.scans.ScansManage;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.helper.system.SafeLock;
import org.reeve.helper.system.Target;
import org.reeve.helper.system.Users;

/** The rights scans.manage and scans.read: starting scans, and what they found. */
public final class Scans implements ScansManage, ScansRead {
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

    Scans(TaskFolders folders, TaskUnits units, Starting starting, Tasks tasks, Users users, long uid) {
        this.folders = folders;
        this.units = units;
        this.starting = starting;
        this.tasks = tasks;
        this.users = users;
        this.uid = uid;
    }

    /** What a prompt names. Nobody is asked for a password for what would be refused after it. */
    public Target resolve(Call call) {
        requireRoom();
        return switch (call.method().substring(call.method().lastIndexOf('.') + 1)) {
            case "integrity" -> free(TaskKind.INTEGRITY, "all installed files");
            case "privileges" -> free(TaskKind.PRIVILEGES, "all local file systems");
            default -> new Target(call.arguments().getFirst().toString(), "");
        };
    }

    private void requireRoom() {
        long running =
                units.running().stream().filter(unit -> unit.uid() == uid).count();
        if (running >= MOST_RUNNING) {
            throw new HelperException(
                    Problem.BUSY, running + " tasks of yours run already. Wait for one to end, or stop one.");
        }
    }

    private Target free(TaskKind kind, String name) {
        requireFree(kind);
        return new Target(name, "");
    }

    @Override
    public Change integrity() {
        return start(TaskKind.INTEGRITY, "", ScansCommands.integrityCommand());
    }

    @Override
    public Change diskUsage(ScanPath folder) {
        return start(TaskKind.DISK_USAGE, folder.value(), ScansCommands.diskUsageCommand(folder));
    }

    @Override
    public Change privileges() {
        return start(TaskKind.PRIVILEGES, "", ScansCommands.privilegesCommand());
    }

    private Change start(TaskKind kind, String subject, List<String> command) {
        tasks.keep(KEPT - 1);
        if (!kind.exclusive()) {
            return begin(kind, subject, command);
        }
        try (SafeLock _ = folders.lock(kind)) {
            requireFree(kind);
            return begin(kind, subject, command);
        }
    }

    private Change begin(TaskKind kind, String subject, List<String> command) {
        TaskOrder order = new TaskOrder(fresh(), kind, subject, uid, Instant.now());
        TaskFiles files = folders.make(order);
        TaskUnit unit = Tasks.unit(order);
        try {
            starting.start(unit, files);
        } catch (HelperException e) {
            files.delete();
            throw e;
        }
        return new Change(
                order.id().value(), "running", command, List.of(TasksCommands.stop(order.id())), List.of(unit.name()));
    }

    private TaskId fresh() {
        byte[] bits = new byte[8];
        random.nextBytes(bits);
        return new TaskId(HexFormat.of().formatHex(bits));
    }

    private void requireFree(TaskKind kind) {
        Optional<TaskUnit> other =
                units.running().stream().filter(unit -> unit.kind() == kind).findFirst();
        if (other.isPresent()) {
            throw new HelperException(
                    Problem.BUSY,
                    "Such a scan runs already, started by "
                            + users.name(other.get().uid()) + ". Only one runs on a computer at a time.");
        }
    }

    @Override
    public void integrity(TaskId task, Sink<IntegrityFinding> findings) {
        found(task, TaskKind.INTEGRITY).all(IntegrityFinding.class, findings);
    }

    @Override
    public void privileges(TaskId task, Sink<PrivilegeFinding> findings) {
        found(task, TaskKind.PRIVILEGES).all(PrivilegeFinding.class, findings);
    }

    @Override
    public void diskUsage(TaskId task, long node, Sink<DiskEntry> entries) {
        found(task, TaskKind.DISK_USAGE).node(node, entries);
    }

    private Found found(TaskId task, TaskKind kind) {
        TaskFiles files = tasks.files(task);
        if (files.order().filter(order -> order.kind() == kind).isEmpty()) {
            throw new HelperException(Problem.INVALID, "This task is of another kind.");
        }
        return new Found(files);
    }
}
