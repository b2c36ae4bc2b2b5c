package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessesCommands;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.RunningProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code reeve processes signal} and {@code nice}: what differs is the call. */
abstract sealed class ProcessesChange implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PID", index = "1..*", descriptionKey = "processes.pid")
    private List<Integer> pids = new ArrayList<>();

    private ProcessesChange(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    /** What is done to one of them. */
    abstract Call change(RunningProcess process);

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            // All are looked up before the first is changed: a number that nothing has changes nothing.
            List<Call> calls = meant(door.of(ProcessesRead.class).list()).stream()
                    .map(this::change)
                    .map(call -> quiet ? call.quiet() : call)
                    .toList();
            OnePrompt prompt = new OnePrompt(door, calls);
            calls.forEach(call -> print(door, (Change) prompt.call(call)));
        }
        return ExitCode.OK;
    }

    /** From here on they are known by number and start time, so that no other process is hit that gets the number. */
    private List<RunningProcess> meant(List<RunningProcess> all) {
        Map<Integer, RunningProcess> running = new LinkedHashMap<>();
        all.forEach(process -> running.put(process.id().pid(), process));
        List<RunningProcess> meant = new ArrayList<>();
        for (Integer pid : pids) {
            RunningProcess process = running.get(pid);
            if (process == null) {
                throw new HelperException(Problem.NOT_FOUND, Messages.text("processes.unknown", pid.toString()));
            }
            meant.add(process);
        }
        return meant;
    }

    private void print(Door door, Change change) {
        if (json) {
            terminal.json(door.json(), change, Change.class);
        } else {
            terminal.change(change);
        }
    }

    /** {@code reeve processes signal TERM 4711}. */
    @Command(resourceBundle = Messages.BUNDLE)
    static final class Signal extends ProcessesChange {
        @Parameters(paramLabel = "SIGNAL", index = "0", descriptionKey = "processes.signal")
        private ProcessSignal signal = ProcessSignal.TERM;

        Signal(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call change(RunningProcess process) {
            return ProcessesCommands.call(process.facts().own(), process.id(), signal);
        }
    }

    /** {@code reeve processes nice 10 4711}. */
    @Command(resourceBundle = Messages.BUNDLE)
    static final class Renice extends ProcessesChange {
        @Parameters(
                paramLabel = "VALUE",
                index = "0",
                converter = NiceArgument.class,
                descriptionKey = "processes.nice")
        private Nice nice = new Nice(0);

        Renice(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call change(RunningProcess process) {
            boolean own =
                    process.facts().own() && nice.value() >= process.figures().nice();
            return ProcessesCommands.call(own, process.id(), nice);
        }
    }

    /** A nice value. */
    static final class NiceArgument implements ITypeConverter<Nice> {
        @Override
        public Nice convert(String text) {
            try {
                return new Nice(Integer.parseInt(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(Messages.text("processes.nice.invalid"));
            }
        }
    }
}
