package org.reeve.gui.cli;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.RunningProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve processes list}. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class ProcessesList implements Callable<Integer> {
    private static final double MEBI = 1 << 20;

    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "processes.user")
    private Optional<String> user = Optional.empty();

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "processes.unit")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--sort", paramLabel = "BY", defaultValue = "memory", descriptionKey = "processes.sort")
    private Order order = Order.MEMORY;

    @Option(
            names = {"-n", "--most"},
            paramLabel = "COUNT",
            descriptionKey = "processes.most")
    private Optional<Integer> most = Optional.empty();

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    /** What comes first. */
    enum Order {
        /** What holds most. */
        MEMORY,
        /** What ran longest. */
        CPU,
        /** In the order of their numbers. */
        PID
    }

    ProcessesList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            print(
                    door,
                    door.of(ProcessesRead.class).list().stream()
                            .filter(this::wanted)
                            .sorted(comparator())
                            .limit(Math.max(0, most.orElse(Integer.MAX_VALUE)))
                            .toList());
        }
        return ExitCode.OK;
    }

    private boolean wanted(RunningProcess process) {
        return user.map(process.facts().user()::equals).orElse(true)
                && unit.map(name -> unit(process).equals(name) || unit(process).equals(name + ".service"))
                        .orElse(true);
    }

    private Comparator<RunningProcess> comparator() {
        Comparator<RunningProcess> byNumber =
                Comparator.comparing(process -> process.id().pid());
        return switch (order) {
            case MEMORY ->
                Comparator.comparingLong(
                                (RunningProcess process) -> process.figures().memory())
                        .reversed()
                        .thenComparing(byNumber);
            case CPU ->
                Comparator.comparingLong(
                                (RunningProcess process) -> process.figures().ran())
                        .reversed()
                        .thenComparing(byNumber);
            case PID -> byNumber;
        };
    }

    private void print(Door door, List<RunningProcess> processes) {
        if (json) {
            processes.forEach(process -> terminal.json(door.json(), process, RunningProcess.class));
        } else if (processes.isEmpty()) {
            terminal.message(Messages.text("processes.none"));
        } else {
            terminal.lines(table(processes).lines());
        }
    }

    private Table table(List<RunningProcess> processes) {
        Table table = new Table(
                terminal.printable(),
                Messages.text("processes.column.pid"),
                Messages.text("processes.column.user"),
                Messages.text("processes.column.state"),
                Messages.text("processes.column.nice"),
                Messages.text("processes.column.memory"),
                Messages.text("processes.column.ran"),
                Messages.text("processes.column.unit"),
                Messages.text("processes.column.command"));
        processes.forEach(process -> table.row(
                Integer.toString(process.id().pid()),
                process.facts().user(),
                Messages.text("processes.state." + process.figures().state().name()),
                Integer.toString(process.figures().nice()),
                Messages.text(
                        "processes.memory",
                        String.format("%.1f", process.figures().memory() / MEBI)),
                ran(process.figures().ran()),
                unit(process),
                command(process)));
        return table;
    }

    private static String unit(RunningProcess process) {
        return process.facts().unit().map(ProcessUnit::name).orElse("");
    }

    /** As ps(1) shows threads of the kernel and what hides its arguments: the name in brackets. */
    private static String command(RunningProcess process) {
        String command = process.facts().command();
        return command.isEmpty() ? "[" + process.facts().name() + "]" : command;
    }

    private static String ran(long millis) {
        Duration ran = Duration.ofMillis(millis);
        return String.format("%d:%02d:%02d", ran.toHours(), ran.toMinutesPart(), ran.toSecondsPart());
    }
}
