package org.reeve.helper.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.processes.IoClass;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessLimit;
import org.reeve.api.processes.ProcessesChanged;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.RunningProcess;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.ControlGroup;
import org.reeve.helper.system.HeldProcess;
import org.reeve.helper.system.Packages;
import org.reeve.helper.system.ProcFolder;
import org.reeve.process.Accounts;

/** The right processes.read, from what every user may read. */
public final class Processes implements ProcessesRead {
    static final Path PROC = Path.of("/proc");

    private final HeldProcess.Holder holder;
    private final Packages packages;
    private final long uid;

    /** Looks as that user. */
    public Processes(HeldProcess.Holder holder, Command command, long uid) {
        this.holder = holder;
        this.packages = new Packages(command);
        this.uid = uid;
    }

    private Survey fresh() {
        return new Survey(PROC, Accounts.PASSWD, uid);
    }

    @Override
    public List<RunningProcess> list() {
        Survey look = fresh();
        look.look();
        return look.all();
    }

    @Override
    public void watch(Sink<ProcessesChanged> changes) {
        new Watch(fresh(), changes).run();
    }

    @Override
    public ProcessDetail get(ProcessId process) {
        Survey look = fresh();
        ProcFolder folder = look.folder();
        int pid = process.pid();
        RunningProcess running = look.one(pid, Stat.require(folder, process)).orElseThrow(() -> ended(process));
        Optional<String> link = folder.link(pid, "exe");
        Optional<String> program =
                link.or(() -> Packages.claimed(running.facts().command()));
        ProcessDetail detail = new ProcessDetail(
                running,
                program,
                link.isPresent(),
                program.flatMap(packages::of),
                folder.link(pid, "cwd"),
                folder.read(pid, "cgroup").map(ControlGroup::path).orElse(""),
                ioPriority(holder, pid),
                Status.processors(folder.read(pid, "status").orElseThrow(() -> ended(process))));
        Stat.require(folder, process);
        return detail;
    }

    @Override
    public List<ProcessLimit> limits(ProcessId process) {
        ProcFolder folder = new ProcFolder(PROC);
        Stat.require(folder, process);
        List<ProcessLimit> limits = folder.read(process.pid(), "limits")
                .map(Limits::parse)
                .orElseThrow(() -> new HelperException(
                        Problem.DENIED, "The kernel does not show you the limits of process " + process.pid() + "."));
        Stat.require(folder, process);
        return limits;
    }

    /** Its turn at the disks; a class of a later kernel is not told. */
    static Optional<IoPriority> ioPriority(HeldProcess.Holder holder, int pid) {
        int priority = holder.ioPriority(pid);
        return priority < 0
                ? Optional.empty()
                : IoClass.of(HeldProcess.ioClass(priority))
                        .map(kind -> new IoPriority(kind, kind.leveled() ? HeldProcess.ioLevel(priority) : 0));
    }

    private static HelperException ended(ProcessId process) {
        return new HelperException(Problem.NOT_FOUND, "Process " + process.pid() + " ended.");
    }
}
