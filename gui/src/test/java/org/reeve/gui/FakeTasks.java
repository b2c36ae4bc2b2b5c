package org.reeve.gui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.Sink;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.DiskKind;
import org.reeve.api.scans.FileChange;
import org.reeve.api.scans.FileRole;
import org.reeve.api.scans.IntegrityFinding;
import org.reeve.api.scans.PackageManager;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.PrivilegeKind;
import org.reeve.api.scans.ScanPath;
import org.reeve.api.scans.ScansCommands;
import org.reeve.api.scans.ScansRead;
import org.reeve.api.tasks.RunningTask;
import org.reeve.api.tasks.RunningTasks;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TaskNews;
import org.reeve.api.tasks.TaskProgress;
import org.reeve.api.tasks.TaskState;
import org.reeve.api.tasks.TaskStep;
import org.reeve.api.tasks.TasksRead;
import org.reeve.api.tasks.TasksSeen;
import org.reeve.gui.work.Tasks;

/** Tasks and scans as a script wants them. */
public final class FakeTasks {
    final List<Task> kept = new CopyOnWriteArrayList<>();
    final List<RunningTask> others = new CopyOnWriteArrayList<>();
    /** How often the root helper was asked for tasks. */
    final AtomicInteger asked = new AtomicInteger();

    volatile Runnable listing = () -> {};
    volatile Runnable reading = () -> {};
    volatile boolean findsNothing;
    volatile int crowd;

    /** The number of a past run that found less. */
    static final int EARLIER = 12;

    private final List<Sink<RunningTasks>> watchers = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<Task, String>> followers = new CopyOnWriteArrayList<>();
    private final List<Sink<IntegrityFinding>> growing = new CopyOnWriteArrayList<>();
    /** What a disk usage that runs has added up. */
    final List<DiskEntry> parts = new CopyOnWriteArrayList<>();

    private int drawn;

    /** Answers for the helpers. */
    void serve(FakeCalls fake) {
        fake.others.put(TasksSeen.class, cancel -> (TasksSeen) sink -> watch(cancel, sink));
        fake.others.put(TasksRead.class, Read::new);
        fake.others.put(ScansRead.class, Scans::new);
    }

    boolean knows(Call call) {
        return call.method().startsWith("scans.") || call.method().startsWith("tasks.");
    }

    Change obey(Call call) {
        if (call.method().startsWith("scans.manage.")) {
            boolean folder = call.method().endsWith("diskUsage");
            TaskKind kind = folder
                    ? TaskKind.DISK_USAGE
                    : call.method().endsWith("integrity") ? TaskKind.INTEGRITY : TaskKind.PRIVILEGES;
            Task task = run(kind, folder ? ((ScanPath) call.arguments().getFirst()).value() : "");
            return new Change(
                    task.id().value(),
                    "running",
                    ScansCommands.integrityCommand(PackageManager.DPKG),
                    List.of(),
                    List.of());
        }
        TaskId id = (TaskId) call.arguments().getFirst();
        if (call.method().endsWith("forget")) {
            kept.removeIf(task -> task.id().equals(id));
        } else {
            others.removeIf(task -> task.id().equals(id));
            kept.stream().filter(task -> task.id().equals(id)).findFirst().ifPresent(this::stop);
        }
        tell();
        return new Change(id.value(), "stopped", List.of("systemctl", "stop"), List.of(), List.of());
    }

    private void stop(Task task) {
        move(task, TaskState.STOPPED, task.progress(), "");
    }

    static TaskId id(int number) {
        return new TaskId("%016x".formatted(number));
    }

    /** One begins. */
    Task run(TaskKind kind, String subject) {
        Task task = new Task(
                id(100 + drawn++),
                kind,
                subject,
                Instant.now(),
                Optional.empty(),
                TaskState.RUNNING,
                TaskProgress.NONE,
                "");
        kept.addFirst(task);
        tell();
        return task;
    }

    /** One that ended long ago. */
    Task past(int number, TaskKind kind, String subject, TaskState state, long found) {
        Instant then = Instant.now().minusSeconds(3600L * 24 * number);
        Task task = new Task(
                id(number),
                kind,
                subject,
                then,
                Optional.of(then.plusSeconds(95)),
                state,
                new TaskProgress(TaskStep.WRITING, 2310, 2310, found, ""),
                state == TaskState.DONE ? "2,310 packages were compared." : "");
        kept.add(task);
        return task;
    }

    /** One goes on, or ends. */
    void move(Task task, TaskState state, TaskProgress progress, String line) {
        Task now = new Task(
                task.id(),
                task.kind(),
                task.subject(),
                task.started(),
                state.over() ? Optional.of(Instant.now()) : Optional.empty(),
                state,
                progress,
                state == TaskState.DONE ? "All packages were compared." : "");
        kept.replaceAll(one -> one.id().equals(task.id()) ? now : one);
        followers.forEach(follower -> follower.accept(now, line));
        if (state.over()) {
            tell();
        }
    }

    static TaskProgress progress(long done, long total, long found, String at) {
        return new TaskProgress(TaskStep.VERIFYING, done, total, found, at);
    }

    /** What runs on the machine is told anew. */
    void tell() {
        watchers.forEach(sink -> sink.emit(running()));
    }

    private RunningTasks running() {
        List<RunningTask> all = new ArrayList<>(others);
        kept.stream()
                .filter(task -> !task.state().over())
                .forEach(task -> all.add(new RunningTask(task.id(), task.kind(), Tasks.ownUid(), "anna")));
        return new RunningTasks(all);
    }

    private void watch(Cancel cancel, Sink<RunningTasks> sink) {
        watchers.add(sink);
        sink.emit(running());
        FakeCalls.untilCancelled(cancel);
        watchers.remove(sink);
        cancel.check();
    }

    private final class Read implements TasksRead {
        private final Cancel cancel;

        Read(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public void list(Sink<Task> tasks) {
            asked.incrementAndGet();
            listing.run();
            kept.forEach(tasks::emit);
        }

        @Override
        public void follow(TaskId id, Sink<TaskNews> news) {
            Cancel ended = new Cancel();
            BiConsumer<Task, String> follower = (task, line) -> {
                if (task.id().equals(id)) {
                    news.emit(new TaskNews(task, line.isEmpty() ? List.of() : List.of(line)));
                    if (task.state().over()) {
                        ended.cancel();
                    }
                }
            };
            followers.add(follower);
            kept.stream().filter(task -> task.id().equals(id)).forEach(task -> follower.accept(task, "Started."));
            try (Cancel.Listening _ = cancel.onCancel(ended::cancel)) {
                FakeCalls.untilCancelled(ended);
            }
            followers.remove(follower);
            cancel.check();
        }
    }

    /** Whether somebody hears what a scan of packages finds. */
    boolean heard() {
        return !growing.isEmpty();
    }

    /** A scan of packages that runs finds a program. */
    void find(String path) {
        growing.forEach(sink -> sink.emit(changed(path, "bash", FileRole.PROGRAM)));
    }

    private static IntegrityFinding changed(String path, String owner, FileRole role) {
        return new IntegrityFinding(
                path,
                owner.isEmpty() ? List.of() : List.of(owner),
                role,
                role == FileRole.DOCUMENTATION
                        ? List.of(FileChange.MISSING)
                        : List.of(FileChange.CONTENT, FileChange.SIZE, FileChange.TIME));
    }

    private final class Scans implements ScansRead {
        private final Cancel cancel;

        Scans(Cancel cancel) {
            this.cancel = cancel;
        }

        private boolean runs(TaskId task) {
            return kept.stream()
                    .anyMatch(one -> one.id().equals(task) && !one.state().over());
        }

        @Override
        public void integrity(TaskId task, Sink<IntegrityFinding> findings) {
            reading.run();
            if (runs(task)) {
                growing.add(findings);
                FakeCalls.untilCancelled(cancel);
                growing.remove(findings);
                cancel.check();
            }
            if (findsNothing) {
                return;
            }
            findings.emit(changed("/etc/ssh/sshd_config", "openssh-server", FileRole.CONFIGURATION));
            findings.emit(changed("/usr/bin/sudo", "sudo", FileRole.PROGRAM));
            findings.emit(changed("/usr/share/doc/bash/README", "bash", FileRole.DOCUMENTATION));
            if (task.equals(id(2))) {
                findings.emit(changed("/etc/fstab.old", "", FileRole.CONFIGURATION));
            } else {
                findings.emit(changed("/usr/lib/x86_64-linux-gnu/libcrypt.so.1.1.0", "libcrypt1", FileRole.PROGRAM));
            }
            for (int i = 0; i < crowd; i++) {
                findings.emit(changed("/usr/share/crowd/file-%06d".formatted(i), "crowd", FileRole.PROGRAM));
            }
        }

        @Override
        public void privileges(TaskId task, Sink<PrivilegeFinding> findings) {
            reading.run();
            findings.emit(file(PrivilegeKind.SETUID, "/usr/bin/sudo", "4755", "sudo"));
            findings.emit(file(PrivilegeKind.SETGID, "/usr/bin/chage", "2755", "passwd"));
            findings.emit(file(PrivilegeKind.WORLD_WRITABLE, "/srv/upload/inbox", "0777", ""));
            findings.emit(new PrivilegeFinding(
                    PrivilegeKind.CAPABILITIES,
                    "/usr/bin/ping",
                    "root:root",
                    "0755",
                    "cap_net_raw=ep",
                    0,
                    List.of("iputils-ping")));
            findings.emit(new PrivilegeFinding(
                    PrivilegeKind.SUDO_RULE,
                    "/etc/sudoers.d/backup",
                    "root:root",
                    "",
                    "backup ALL=(ALL) NOPASSWD: ALL",
                    3,
                    List.of()));
        }

        private static PrivilegeFinding file(PrivilegeKind kind, String path, String mode, String owner) {
            return new PrivilegeFinding(
                    kind, path, "root:root", mode, "", 0, owner.isEmpty() ? List.of() : List.of(owner));
        }

        @Override
        public void diskUsage(TaskId task, long node, Sink<DiskEntry> entries) {
            reading.run();
            if (node == DiskEntry.TOP && runs(task)) {
                parts.forEach(entries::emit);
            } else if (node == DiskEntry.TOP && task.equals(id(EARLIER))) {
                entries.emit(new DiskEntry(DiskKind.FOLDER, "var", 26_012_000_000L, 400_003, 8));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "home", 21_700_000_000L, 180_422, 9));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "usr", 13_140_000_000L, 322_118, 7));
            } else if (node == DiskEntry.TOP) {
                entries.emit(new DiskEntry(DiskKind.FOLDER, "var", 38_412_000_000L, 412_003, 1));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "home", 21_700_000_000L, 180_422, 2));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "usr", 12_140_000_000L, 322_118, 3));
                entries.emit(new DiskEntry(DiskKind.FILE, "swapfile", 4_294_967_296L, 1, DiskEntry.CLOSED));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "opt", 1_820_000_000L, 9_012, 4));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "srv", 912_000_000L, 311, 5));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "etc", 14_200_000L, 3_122, 6));
                entries.emit(new DiskEntry(DiskKind.OTHER_SYSTEM, "proc", 0, 1, DiskEntry.CLOSED));
                entries.emit(new DiskEntry(DiskKind.REST, "", 40_960, 10, DiskEntry.CLOSED));
            } else {
                entries.emit(new DiskEntry(DiskKind.FOLDER, "lib", 30_000_000_000L, 400_000, 10 * node + 1));
                entries.emit(new DiskEntry(DiskKind.FOLDER, "log", 8_000_000_000L, 312, 10 * node + 2));
                entries.emit(new DiskEntry(DiskKind.FILE, "backup.tar", 412_000_000L, 1, DiskEntry.CLOSED));
            }
        }
    }
}
