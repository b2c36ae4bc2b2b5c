package org.reeve.api.processes;

import java.util.List;
import java.util.stream.Stream;
import org.reeve.api.Call;

/** What each change of a process is called: as a command, and as a call. Pure functions, used by both sides. */
public final class ProcessesCommands {
    private static final String USER = "processes.user.";
    private static final String SIGNAL = "processes.signal.";
    private static final String TUNE = "processes.tune.";

    private ProcessesCommands() {}

    /** The equivalent command of a signal. */
    public static List<String> command(ProcessId process, ProcessSignal signal) {
        return List.of("kill", "-s", signal.name(), pid(process));
    }

    /** The call that sends it; {@code own} where the user may do so by himself. */
    public static Call call(boolean own, ProcessId process, ProcessSignal signal) {
        return Call.of((own ? USER : SIGNAL) + "signal", process, signal);
    }

    /** The equivalent command of ending a tree, with every process of it, in the order in which they are signalled. */
    public static List<String> treeCommand(List<ProcessId> tree) {
        return Stream.concat(Stream.of("kill", "-s", "TERM"), tree.stream().map(ProcessesCommands::pid))
                .toList();
    }

    /** The call that ends it. */
    public static Call treeCall(boolean own, ProcessId process) {
        return Call.of((own ? USER : SIGNAL) + "terminateTree", process);
    }

    /** The equivalent command of a nice value. */
    public static List<String> command(ProcessId process, Nice nice) {
        return List.of("renice", "-n", nice.toString(), "-p", pid(process));
    }

    /** The call that sets it. {@code own} where the user may do so by himself: his own process, and not downwards. */
    public static Call call(boolean own, ProcessId process, Nice nice) {
        return Call.of((own ? USER : TUNE) + "nice", process, nice);
    }

    /** The equivalent command of an I/O priority. */
    public static List<String> command(ProcessId process, IoPriority priority) {
        String kind = Integer.toString(priority.kind().number());
        return priority.kind().leveled()
                ? List.of("ionice", "-c", kind, "-n", Integer.toString(priority.level()), "-p", pid(process))
                : List.of("ionice", "-c", kind, "-p", pid(process));
    }

    /** The call that sets it. */
    public static Call call(boolean own, ProcessId process, IoPriority priority) {
        return Call.of((own ? USER : TUNE) + "ioPriority", process, priority);
    }

    /** The equivalent command of a set of processors. */
    public static List<String> command(ProcessId process, ProcessorSet processors) {
        return List.of("taskset", "-a", "-c", "-p", processors.list(), pid(process));
    }

    /** The call that sets it. */
    public static Call call(boolean own, ProcessId process, ProcessorSet processors) {
        return Call.of((own ? USER : TUNE) + "affinity", process, processors);
    }

    private static String pid(ProcessId process) {
        return Integer.toString(process.pid());
    }
}
