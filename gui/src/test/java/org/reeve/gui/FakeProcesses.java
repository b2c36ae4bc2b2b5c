package org.reeve.gui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.processes.IoClass;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.MappedFile;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.OpenFile;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.ProcessFacts;
import org.reeve.api.processes.ProcessFigures;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessIo;
import org.reeve.api.processes.ProcessLimit;
import org.reeve.api.processes.ProcessRates;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessSocket;
import org.reeve.api.processes.ProcessState;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.ProcessVariable;
import org.reeve.api.processes.ProcessesChanged;
import org.reeve.api.processes.ProcessesConfidential;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.ProcessesUser;
import org.reeve.api.processes.ProcessorSet;
import org.reeve.api.processes.RunningProcess;

/** Processes of a made-up machine. */
final class FakeProcesses {
    static final Instant BOOTED = Instant.parse("2026-01-01T08:00:00Z");

    volatile boolean hidden;
    volatile Runnable watching = () -> {};
    volatile Runnable asking = () -> {};
    private final Map<ProcessId, RunningProcess> all = new LinkedHashMap<>();
    private final List<Sink<ProcessesChanged>> watchers = new CopyOnWriteArrayList<>();

    FakeProcesses() {
        add(1, 0, "systemd", "/sbin/init", "root", "init.scope", 3, 14);
        add(2, 0, "kthreadd", "", "root", "", 0, 0);
        add(312, 1, "systemd-journal", "/usr/lib/systemd/systemd-journald", "root", "systemd-journald.service", 4, 38);
        add(640, 1, "sshd", "sshd: /usr/sbin/sshd -D [listener]", "root", "ssh.service", 0, 8);
        add(702, 1, "nginx", "nginx: master process /usr/sbin/nginx", "root", "nginx.service", 0, 6);
        add(703, 702, "nginx", "nginx: worker process", "www-data", "nginx.service", 83, 24);
        add(704, 702, "nginx", "nginx: worker process", "www-data", "nginx.service", 71, 23);
        add(
                811,
                1,
                "postgres",
                "/usr/lib/postgresql/17/bin/postgres -D /var/lib/postgresql",
                "postgres",
                "postgresql@17-main.service",
                12,
                190);
        add(1404, 1, "systemd", "/usr/lib/systemd/systemd --user", "alice", "user@1000.service", 0, 12);
        add(1502, 1404, "firefox", "/usr/lib/firefox/firefox", "alice", "app-firefox.scope", 341, 1240);
        add(
                1533,
                1502,
                "Web Content",
                "/usr/lib/firefox/firefox -contentproc -childID 3",
                "alice",
                "app-firefox.scope",
                128,
                420);
        add(1610, 1404, "bash", "bash", "alice", "session-2.scope", 0, 5);
        add(1688, 1610, "sleep", "sleep 600", "alice", "session-2.scope", 0, 1);
    }

    void serve(FakeCalls fake) {
        fake.others.put(ProcessesRead.class, Read::new);
        fake.others.put(ProcessesUser.class, _ -> new Inside());
        fake.others.put(ProcessesConfidential.class, _ -> {
            asking.run();
            return new Inside();
        });
    }

    void add(int pid, int parent, String name, String command, String user, String unit, int processor, int megabytes) {
        boolean own = user.equals("alice");
        ProcessId id = new ProcessId(pid, pid * 10L);
        ProcessFacts facts = new ProcessFacts(
                id,
                parent,
                name,
                command,
                own ? 1000 : 0,
                user,
                own,
                pid == 2,
                unit.isEmpty() ? Optional.empty() : Optional.of(new ProcessUnit(unit, unit.startsWith("app-"))),
                BOOTED.plusSeconds(pid));
        Optional<ProcessIo> io = own ? Optional.of(new ProcessIo(4096L * pid, 2048L * pid)) : Optional.empty();
        all.put(
                id,
                new RunningProcess(
                        facts,
                        new ProcessFigures(
                                id,
                                processor > 300 ? ProcessState.RUNNING : ProcessState.SLEEPING,
                                0,
                                1 + processor / 20,
                                megabytes * 1_000_000L,
                                pid * 100L,
                                io,
                                Optional.of(new ProcessRates(
                                        processor, io.map(_ -> processor * 1000L), io.map(_ -> 0L))))));
    }

    RunningProcess process(int pid) {
        return all.values().stream()
                .filter(one -> one.id().pid() == pid)
                .findFirst()
                .orElseThrow();
    }

    /** What a process takes changes, with the next look. */
    void take(int pid, int processor) {
        RunningProcess before = process(pid);
        add(
                pid,
                before.facts().parent(),
                before.facts().name(),
                before.facts().command(),
                before.facts().user(),
                before.facts().unit().map(ProcessUnit::name).orElse(""),
                processor,
                (int) (before.figures().memory() / 1_000_000));
        tell(List.of(), List.of(process(pid).figures()), List.of());
    }

    void end(int pid) {
        ProcessId id = process(pid).id();
        all.remove(id);
        tell(List.of(), List.of(), List.of(id));
    }

    private void tell(List<ProcessFacts> facts, List<ProcessFigures> figures, List<ProcessId> gone) {
        watchers.forEach(sink -> sink.emit(new ProcessesChanged(Instant.now(), false, hidden, facts, figures, gone)));
    }

    /** How many watch now. */
    int watchers() {
        return watchers.size();
    }

    Change obey(Call call) {
        ProcessId id = (ProcessId) call.arguments().getFirst();
        String target = id.toString();
        if (call.method().endsWith("terminateTree")) {
            return new Change(target, "1 process was told to end", List.of("kill"), List.of(), List.of());
        }
        return switch (call.arguments().get(1)) {
            case ProcessSignal signal -> {
                if (signal == ProcessSignal.TERM || signal == ProcessSignal.KILL) {
                    end(id.pid());
                }
                yield new Change(target, "ended", List.of("kill"), List.of(), List.of());
            }
            case Nice nice ->
                new Change(
                        target,
                        "nice value " + nice,
                        List.of("renice"),
                        List.of(Call.of("processes.tune.nice", id, new Nice(0))),
                        List.of());
            default -> new Change(target, "done", List.of("true"), List.of(), List.of());
        };
    }

    private final class Read implements ProcessesRead {
        private final Cancel cancel;

        Read(Cancel cancel) {
            this.cancel = cancel;
        }

        @Override
        public List<RunningProcess> list() {
            return List.copyOf(all.values());
        }

        @Override
        public void watch(Sink<ProcessesChanged> changes) {
            watching.run();
            List<RunningProcess> now = new ArrayList<>(all.values());
            changes.emit(new ProcessesChanged(
                    Instant.now(),
                    true,
                    hidden,
                    now.stream().map(RunningProcess::facts).toList(),
                    now.stream().map(RunningProcess::figures).toList(),
                    List.of()));
            watchers.add(changes);
            FakeCalls.untilCancelled(cancel);
            watchers.remove(changes);
        }

        @Override
        public ProcessDetail get(ProcessId process) {
            RunningProcess one = all.get(process);
            if (one == null) {
                throw new HelperException(Problem.NOT_FOUND, "Process " + process.pid() + " ended.");
            }
            return new ProcessDetail(
                    one,
                    Optional.of("/usr/bin/" + one.facts().name()),
                    one.facts().own(),
                    Optional.of(one.facts().name()),
                    Optional.of("/home/alice"),
                    "/user.slice/user-1000.slice",
                    Optional.of(new IoPriority(IoClass.NONE, 0)),
                    new ProcessorSet("0-7"));
        }

        @Override
        public List<ProcessLimit> limits(ProcessId process) {
            return List.of(
                    new ProcessLimit("Max open files", "1024", "524288", "files"),
                    new ProcessLimit("Max core file size", "0", "unlimited", "bytes"));
        }
    }

    private static final class Inside implements SmallProcesses {
        @Override
        public List<ProcessVariable> environment(ProcessId process) {
            return List.of(new ProcessVariable("HOME", "/home/alice"), new ProcessVariable("LANG", "C.UTF-8"));
        }

        @Override
        public List<OpenFile> files(ProcessId process) {
            return List.of(
                    new OpenFile(0, "/dev/null"),
                    new OpenFile(1, "socket:[4711]"),
                    new OpenFile(7, "/home/alice/notes\u202etxt.md"));
        }

        @Override
        public List<ProcessSocket> sockets(ProcessId process) {
            return List.of(new ProcessSocket(1, "tcp", "127.0.0.1:80", "", "LISTEN"));
        }

        @Override
        public List<MappedFile> maps(ProcessId process) {
            return List.of(new MappedFile("/usr/lib/x86_64-linux-gnu/libc.so.6", 2_000_000, true));
        }
    }
}
