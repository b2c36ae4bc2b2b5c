package org.reeve.helper.processes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.MappedFile;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.OpenFile;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessSocket;
import org.reeve.api.processes.ProcessState;
import org.reeve.api.processes.ProcessVariable;
import org.reeve.api.processes.ProcessesCommands;
import org.reeve.api.processes.ProcessesSignal;
import org.reeve.api.processes.ProcessesTune;
import org.reeve.api.processes.ProcessesUser;
import org.reeve.api.processes.ProcessorSet;
import org.reeve.helper.system.HeldProcess;
import org.reeve.helper.system.Native;
import org.reeve.helper.system.ProcFolder;
import org.reeve.helper.system.Target;

/**
 * The rights processes.signal, processes.tune and processes.user: the same changes, which the kernel lets this helper do or not.
 * Every process is held before it is touched.
 */
public final class ProcessesChanges implements ProcessesSignal, ProcessesTune, ProcessesUser {
    private static final int ENDS_WITHIN_MILLIS = 500;
    private static final int ROUNDS = 4;

    private final HeldProcess.Holder holder;
    private final Inside inside;
    private final boolean root;
    private final Set<Long> ours;

    /**
     * Changes processes.
     *
     * @param root whether anybody's, so that what takes a change back is asked of root too
     * @param launcher the process that root's helper came by; 0 for none
     */
    public ProcessesChanges(HeldProcess.Holder holder, boolean root, long launcher) {
        this.holder = holder;
        this.inside = new Inside();
        this.root = root;
        this.ours = Set.copyOf(List.of(ProcessHandle.current().pid(), launcher));
    }

    /** What a process stands for: its id with its name, and what changes when it becomes another program or user. */
    public Target resolve(ProcessId process) {
        ProcFolder folder = new ProcFolder(Processes.PROC);
        Stat stat = Stat.require(folder, process);
        String users = folder.read(process.pid(), "status")
                .map(status -> Long.toString(Status.users(status).real()))
                .orElse("");
        return new Target(process + " " + plain(stat.name()), users + " " + stat.name());
    }

    /** A process calls itself what it likes; the prompt shows letters, and nothing that moves or hides any. */
    static String plain(String name) {
        return name.codePoints()
                .mapToObj(point -> Character.isLetterOrDigit(point) || "-_.+:/@".indexOf(point) >= 0
                        ? Character.toString(point)
                        : "_")
                .collect(Collectors.joining());
    }

    @Override
    public Change signal(ProcessId process, ProcessSignal signal) {
        Stat before = allowed(process);
        try (HeldProcess held = hold(process)) {
            held.signal(signal.number());
            return new Change(
                    resolved(process, before),
                    result(held, signal),
                    ProcessesCommands.command(process, signal),
                    undo(process, signal, before),
                    List.of());
        }
    }

    private HeldProcess hold(ProcessId process) {
        return holder.hold(process.pid(), process.startTicks());
    }

    private static String resolved(ProcessId process, Stat stat) {
        return process + " " + plain(stat.name());
    }

    /** What is nobody's to touch, each with its reason. */
    private Stat allowed(ProcessId process) {
        Optional<String> reason = refused(process.pid());
        if (reason.isPresent()) {
            throw new HelperException(Problem.INVALID, reason.get());
        }
        Stat stat = Stat.require(new ProcFolder(Processes.PROC), process);
        if (stat.kernel()) {
            throw new HelperException(
                    Problem.INVALID,
                    "Process " + process.pid() + " is a thread of the kernel: it takes no signals and no orders.");
        }
        return stat;
    }

    private Optional<String> refused(int pid) {
        if (pid <= 1) {
            return Optional.of("Process 1 holds the whole system together; Reeve leaves it alone.");
        }
        return ours.contains((long) pid)
                ? Optional.of("Process " + pid + " is Reeve's own helper; it ends together with the window.")
                : Optional.empty();
    }

    private static String result(HeldProcess held, ProcessSignal signal) {
        return switch (signal) {
            case TERM, KILL, INT, HUP, QUIT, ABRT -> ended(held) ? "ended" : "told, and still running";
            case STOP -> "stopped";
            case CONT -> "goes on";
            case USR1, USR2 -> "told";
        };
    }

    private static boolean ended(HeldProcess held) {
        return new Native().readable(ENDS_WITHIN_MILLIS, held.descriptor())[0];
    }

    private List<Call> undo(ProcessId process, ProcessSignal signal, Stat before) {
        boolean stopped = before.state() == ProcessState.STOPPED;
        return switch (signal) {
            case STOP -> stopped ? List.of() : List.of(ProcessesCommands.call(!root, process, ProcessSignal.CONT));
            case CONT -> stopped ? List.of(ProcessesCommands.call(!root, process, ProcessSignal.STOP)) : List.of();
            case TERM, KILL, INT, HUP, QUIT, ABRT, USR1, USR2 -> List.of();
        };
    }

    @Override
    public Change terminateTree(ProcessId process) {
        Stat before = allowed(process);
        Map<ProcessId, String> told = new LinkedHashMap<>();
        List<String> kept = new ArrayList<>();
        // Looked for before anything ends: a child whose parent ended is below another one.
        Set<ProcessId> seen = new HashSet<>(Set.of(process));
        List<ProcessId> below = below(Set.of(process), seen);
        try (HeldProcess held = hold(process)) {
            // The first one first, so that it makes no new ones in place of those that end.
            held.signal(ProcessSignal.TERM.number());
            told.put(process, before.name());
        }
        // What a child made before it heard of it belongs to the tree too.
        for (int round = 0; round < ROUNDS && !below.isEmpty(); round++) {
            below.forEach(one -> tell(one, told, kept));
            below = below(told.keySet(), seen);
        }
        String result = told.size() + (told.size() == 1 ? " process was told to end" : " processes were told to end");
        return new Change(
                resolved(process, before),
                kept.isEmpty() ? result : result + "; not " + String.join(", ", kept),
                ProcessesCommands.treeCommand(List.copyOf(told.keySet())),
                List.of(),
                told.entrySet().stream()
                        .skip(1)
                        .map(one -> one.getKey().pid() + " " + plain(one.getValue()))
                        .toList());
    }

    private void tell(ProcessId process, Map<ProcessId, String> told, List<String> kept) {
        try {
            Stat stat = allowed(process);
            try (HeldProcess held = hold(process)) {
                held.signal(ProcessSignal.TERM.number());
                told.put(process, stat.name());
            }
        } catch (HelperException e) {
            switch (e.problem()) {
                // It ended by itself or with those above it, which is what was wanted.
                case NOT_FOUND, CONFLICT -> {}
                case DENIED -> kept.add(process.pid() + ", which is another user's");
                case INVALID -> kept.add(process.pid() + ", which Reeve needs itself");
                default -> throw e;
            }
        }
    }

    /** Everything below these processes that was not seen yet, those above first. */
    private static List<ProcessId> below(Set<ProcessId> roots, Set<ProcessId> seen) {
        ProcFolder folder = new ProcFolder(Processes.PROC);
        Map<Integer, List<ProcessId>> children = new LinkedHashMap<>();
        for (int pid : folder.pids()) {
            folder.read(pid, "stat").map(Stat::parse).ifPresent(stat -> children.computeIfAbsent(
                            stat.parent(), _ -> new ArrayList<>())
                    .add(new ProcessId(pid, stat.startTicks())));
        }
        List<ProcessId> found = new ArrayList<>();
        List<ProcessId> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            ProcessId parent = open.removeFirst();
            for (ProcessId child : children.getOrDefault(parent.pid(), List.of())) {
                // A child is younger than its parent; one that is older has another parent of the same number.
                if (child.startTicks() >= parent.startTicks() && seen.add(child)) {
                    found.add(child);
                    open.add(child);
                }
            }
        }
        return found;
    }

    @Override
    public Change nice(ProcessId process, Nice nice) {
        Stat before = allowed(process);
        try (HeldProcess held = hold(process)) {
            held.nice(nice.value());
        }
        // Only root may take back what made a process wait for others.
        boolean byUser = !root && before.nice() >= nice.value();
        return new Change(
                resolved(process, before),
                "nice value " + nice,
                ProcessesCommands.command(process, nice),
                before.nice() == nice.value()
                        ? List.of()
                        : List.of(ProcessesCommands.call(byUser, process, new Nice(before.nice()))),
                List.of());
    }

    @Override
    public Change ioPriority(ProcessId process, IoPriority priority) {
        Stat stat = allowed(process);
        Optional<IoPriority> before;
        try (HeldProcess held = hold(process)) {
            before = Processes.ioPriority(holder, process.pid());
            held.ioPriority(priority.kind().number(), priority.level());
        }
        return new Change(
                resolved(process, stat),
                "I/O priority " + priority,
                ProcessesCommands.command(process, priority),
                before.filter(old -> !old.equals(priority)).stream()
                        .map(old -> ProcessesCommands.call(!root, process, old))
                        .toList(),
                List.of());
    }

    @Override
    public Change affinity(ProcessId process, ProcessorSet processors) {
        Stat stat = allowed(process);
        ProcFolder folder = new ProcFolder(Processes.PROC);
        Optional<ProcessorSet> before;
        try (HeldProcess held = hold(process)) {
            before = folder.read(process.pid(), "status").map(Status::processors);
            held.affinity(processors.numbers());
        }
        return new Change(
                resolved(process, stat),
                "runs on processors " + processors,
                ProcessesCommands.command(process, processors),
                before.filter(old -> !old.equals(processors)).stream()
                        .map(old -> ProcessesCommands.call(!root, process, old))
                        .toList(),
                List.of());
    }

    @Override
    public List<ProcessVariable> environment(ProcessId process) {
        return inside.environment(process);
    }

    @Override
    public List<OpenFile> files(ProcessId process) {
        return inside.files(process);
    }

    @Override
    public List<ProcessSocket> sockets(ProcessId process) {
        return inside.sockets(process);
    }

    @Override
    public List<MappedFile> maps(ProcessId process) {
        return inside.maps(process);
    }
}
