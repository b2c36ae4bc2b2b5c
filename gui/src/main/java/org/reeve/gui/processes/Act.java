package org.reeve.gui.processes;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessesCommands;
import org.reeve.api.processes.ProcessorSet;

/** A call of this feature taken apart. */
sealed interface Act {
    ProcessId process();

    /** A signal. */
    record Signal(ProcessId process, ProcessSignal signal) implements Act {}

    /** The end of a process and of everything below it. */
    record Tree(ProcessId process) implements Act {}

    /** A nice value. */
    record Nicer(ProcessId process, Nice nice) implements Act {}

    /** A turn at the disks. */
    record Io(ProcessId process, IoPriority priority) implements Act {}

    /** The processors. */
    record Affinity(ProcessId process, ProcessorSet processors) implements Act {}

    /** The act of a call, where it is one. */
    static Optional<Act> of(Call call) {
        List<Object> arguments = call.arguments();
        if (!call.method().startsWith("processes.")
                || arguments.isEmpty()
                || !(arguments.getFirst() instanceof ProcessId process)) {
            return Optional.empty();
        }
        if (call.method().endsWith(".terminateTree")) {
            return Optional.of(new Tree(process));
        }
        return arguments.size() < 2
                ? Optional.empty()
                : switch (arguments.get(1)) {
                    case ProcessSignal signal -> Optional.of(new Signal(process, signal));
                    case Nice nice -> Optional.of(new Nicer(process, nice));
                    case IoPriority priority -> Optional.of(new Io(process, priority));
                    case ProcessorSet processors -> Optional.of(new Affinity(process, processors));
                    default -> Optional.empty();
                };
    }

    /** The call that does it; {@code own} where no administrator is needed. */
    default Call call(boolean own) {
        return switch (this) {
            case Signal act -> ProcessesCommands.call(own, act.process(), act.signal());
            case Tree act -> ProcessesCommands.treeCall(own, act.process());
            case Nicer act -> ProcessesCommands.call(own, act.process(), act.nice());
            case Io act -> ProcessesCommands.call(own, act.process(), act.priority());
            case Affinity act -> ProcessesCommands.call(own, act.process(), act.processors());
        };
    }

    /** The equivalent command; {@code tree} is what ends together. */
    default List<String> command(List<ProcessId> tree) {
        return switch (this) {
            case Signal act -> ProcessesCommands.command(act.process(), act.signal());
            case Tree _ -> ProcessesCommands.treeCommand(tree);
            case Nicer act -> ProcessesCommands.command(act.process(), act.nice());
            case Io act -> ProcessesCommands.command(act.process(), act.priority());
            case Affinity act -> ProcessesCommands.command(act.process(), act.processors());
        };
    }
}
