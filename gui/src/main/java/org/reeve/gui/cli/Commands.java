package org.reeve.gui.cli;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.services.UnitAction;
import org.reeve.link.LinkLog;
import org.reeve.wire.Build;
import org.reeve.wire.Protocol;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The tree of commands: THE list of what the terminal form offers. */
final class Commands {
    private Commands() {}

    /**
     * Commands that write to {@code terminal} and go through a door that each of them opens and closes; {@code log} hears
     * first how much of the traffic is wanted in the log; {@code programs} runs what is given a socket.
     */
    static CommandLine of(Terminal terminal, Supplier<Door> doors, Consumer<LinkLog> log, Programs programs) {
        CommandLine reeve = new CommandLine(new Reeve(log))
                .addSubcommand(new CallCommand(terminal, doors))
                .addSubcommand(services(terminal, doors))
                .addSubcommand(connections(terminal, doors))
                .addSubcommand(ports(terminal, doors))
                .addSubcommand("listen", new PortsListening.Listen(doors, programs))
                .addSubcommand("accept", new PortsListening.Accept(terminal, doors, programs))
                .addSubcommand(scans(terminal, doors))
                .addSubcommand(tasks(terminal, doors))
                .addSubcommand(processes(terminal, doors))
                .addSubcommand(history(terminal, doors))
                .addSubcommand(custom(terminal, doors))
                .addSubcommand(schedules(terminal, doors));
        reeve.getCommandSpec().version(Messages.text("version.line", Build.name(), String.valueOf(Protocol.VERSION)));
        return reeve.setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
    }

    private static CommandLine services(Terminal terminal, Supplier<Door> doors) {
        CommandLine services = new CommandLine(new Services())
                .addSubcommand(new ServicesList(terminal, doors))
                .addSubcommand(new ServicesStatus(terminal, doors))
                .addSubcommand(new ServicesChain(terminal, doors));
        for (UnitAction action : UnitAction.values()) {
            services.addSubcommand(action.verb(), new ServicesChange(action, terminal, doors));
        }
        return services;
    }

    private static CommandLine connections(Terminal terminal, Supplier<Door> doors) {
        CommandLine connections =
                new CommandLine(new Connections()).addSubcommand(new ConnectionsList(terminal, doors));
        for (ConnectionAction action : ConnectionAction.values()) {
            connections.addSubcommand(action.verb(), new ConnectionsChange(action, terminal, doors));
        }
        return connections;
    }

    private static CommandLine ports(Terminal terminal, Supplier<Door> doors) {
        return new CommandLine(new Ports()).addSubcommand(new PortsList(terminal, doors));
    }

    private static CommandLine scans(Terminal terminal, Supplier<Door> doors) {
        return new CommandLine(new Scans())
                .addSubcommand("integrity", new ScansStart.Integrity(terminal, doors))
                .addSubcommand("privileges", new ScansStart.Privileges(terminal, doors))
                .addSubcommand("disk-usage", new ScansStart.DiskUsage(terminal, doors))
                .addSubcommand("schedule", new SchedulesChange.Save(terminal, doors));
    }

    private static CommandLine tasks(Terminal terminal, Supplier<Door> doors) {
        return new CommandLine(new Tasks())
                .addSubcommand(new TasksList(terminal, doors))
                .addSubcommand("follow", new TasksOne(TasksOne.Verb.FOLLOW, terminal, doors))
                .addSubcommand("stop", new TasksOne(TasksOne.Verb.STOP, terminal, doors));
    }

    private static CommandLine processes(Terminal terminal, Supplier<Door> doors) {
        return new CommandLine(new Processes())
                .addSubcommand(new ProcessesList(terminal, doors))
                .addSubcommand("signal", new ProcessesChange.Signal(terminal, doors))
                .addSubcommand("nice", new ProcessesChange.Renice(terminal, doors));
    }

    private static CommandLine history(Terminal terminal, Supplier<Door> doors) {
        return new CommandLine(new History())
                .addSubcommand(new HistoryList(terminal, doors))
                .addSubcommand("show", new HistoryOne(HistoryOne.Verb.SHOW, terminal, doors))
                .addSubcommand("undo", new HistoryOne(HistoryOne.Verb.UNDO, terminal, doors));
    }

    private static CommandLine custom(Terminal terminal, Supplier<Door> doors) {
        return new CommandLine(new Custom())
                .addSubcommand(new CustomList(terminal, doors))
                .addSubcommand("run", new ScansStart.Custom(terminal, doors));
    }

    private static CommandLine schedules(Terminal terminal, Supplier<Door> doors) {
        return new CommandLine(new Schedules())
                .addSubcommand(new SchedulesList(terminal, doors))
                .addSubcommand("remove", new SchedulesChange.Remove(terminal, doors));
    }

    private static int failed(Terminal terminal, Exception e) throws Exception {
        if (!(e instanceof HelperException failed)) {
            throw e;
        }
        if (failed.problem() != Problem.CANCELLED) {
            terminal.failure(failed);
        }
        return ExitCode.of(failed.problem());
    }

    /** A command that only has others below it. */
    private abstract static sealed class Group implements Runnable {
        @CommandLine.Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), Messages.text("missing-command"));
        }
    }

    @Command(name = "reeve", resourceBundle = Messages.BUNDLE)
    @SuppressWarnings({"UnusedVariable", "UnusedMethod"}) // picocli acts on the options by itself
    private static final class Reeve extends Group {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = ScopeType.INHERIT,
                descriptionKey = "help")
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                descriptionKey = "version")
        private boolean version;

        private final Consumer<LinkLog> log;

        Reeve(Consumer<LinkLog> log) {
            this.log = log;
        }

        @Option(
                names = "--link-log",
                paramLabel = "LEVEL",
                defaultValue = "${env:REEVE_LINK_LOG:-off}",
                scope = ScopeType.INHERIT,
                descriptionKey = "link-log")
        void linkLog(LinkLog level) {
            log.accept(level);
        }
    }

    @Command(name = "services", resourceBundle = Messages.BUNDLE)
    private static final class Services extends Group {}

    @Command(name = "connections", resourceBundle = Messages.BUNDLE)
    private static final class Connections extends Group {}

    @Command(name = "ports", resourceBundle = Messages.BUNDLE)
    private static final class Ports extends Group {}

    @Command(name = "scans", resourceBundle = Messages.BUNDLE)
    private static final class Scans extends Group {}

    @Command(name = "tasks", resourceBundle = Messages.BUNDLE)
    private static final class Tasks extends Group {}

    @Command(name = "processes", resourceBundle = Messages.BUNDLE)
    private static final class Processes extends Group {}

    @Command(name = "history", resourceBundle = Messages.BUNDLE)
    private static final class History extends Group {}

    @Command(name = "custom", resourceBundle = Messages.BUNDLE)
    private static final class Custom extends Group {}

    @Command(name = "schedules", resourceBundle = Messages.BUNDLE)
    private static final class Schedules extends Group {}
}
