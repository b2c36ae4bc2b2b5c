package org.reeve.helper.tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.scans.PackageManager;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.scans.ScansManage;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.helper.system.Target;
import org.reeve.helper.tasks.Beginning.Wish;

/** The rights scans.manage and scans.read: starting scans, and what they found. */
public final class Scans implements ScansManage, ScansRead {
    private final Beginning beginning;
    private final Tasks tasks;

    Scans(Beginning beginning, Tasks tasks) {
        this.beginning = beginning;
        this.tasks = tasks;
    }

    /** What a prompt names. Nobody is asked for a password for what would be refused after it. */
    public Target resolve(Call call) {
        beginning.requireRoom();
        return switch (call.method().substring(call.method().lastIndexOf('.') + 1)) {
            case "integrity" -> free(scan(TaskKind.INTEGRITY), "all installed files");
            case "privileges" -> free(scan(TaskKind.PRIVILEGES), "all local file systems");
            default -> new Target(call.arguments().getFirst().toString(), "");
        };
    }

    private Target free(Wish wish, String name) {
        beginning.requireFree(wish);
        return new Target(name, "");
    }

    @Override
    public Change integrity() {
        return beginning.begin(scan(TaskKind.INTEGRITY));
    }

    @Override
    public Change diskUsage(ScanPath folder) {
        return beginning.begin(disk(folder));
    }

    @Override
    public Change privileges() {
        return beginning.begin(scan(TaskKind.PRIVILEGES));
    }

    /** A scan of the whole machine. */
    static Wish scan(TaskKind kind) {
        return new Wish(
                kind,
                "",
                Optional.empty(),
                kind == TaskKind.INTEGRITY ? integrityCommand() : ScansCommands.privilegesCommand());
    }

    private static List<String> integrityCommand() {
        return ScansCommands.integrityCommand(PackageManager.of(Path.of("/")).orElse(PackageManager.DPKG));
    }

    /** A scan of a folder. */
    static Wish disk(ScanPath folder) {
        return new Wish(TaskKind.DISK_USAGE, folder.value(), Optional.empty(), ScansCommands.diskUsageCommand(folder));
    }

    @Override
    public void integrity(TaskId task, Sink<IntegrityFinding> findings) {
        all(task, TaskKind.INTEGRITY, IntegrityFinding.class, findings);
    }

    @Override
    public void privileges(TaskId task, Sink<PrivilegeFinding> findings) {
        all(task, TaskKind.PRIVILEGES, PrivilegeFinding.class, findings);
    }

    @Override
    public void diskUsage(TaskId task, long node, Sink<DiskEntry> entries) {
        TaskFiles files = files(task, TaskKind.DISK_USAGE);
        found(files).node(node, entries);
    }

    private <T extends Record> void all(TaskId task, TaskKind kind, Class<T> type, Sink<T> findings) {
        TaskFiles files = files(task, kind);
        tasks.attend(files, () -> found(files).all(type, findings));
    }

    private Found found(TaskFiles files) {
        return new Found(files, () -> tasks.over(files));
    }

    private TaskFiles files(TaskId task, TaskKind kind) {
        TaskFiles files = tasks.files(task);
        if (files.order().filter(order -> order.kind() == kind).isEmpty()) {
            throw new HelperException(Problem.INVALID, "This task is of another kind.");
        }
        return files;
    }
}
