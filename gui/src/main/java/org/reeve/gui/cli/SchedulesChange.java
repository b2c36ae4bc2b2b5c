package org.reeve.gui.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleCommands;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.services.CalendarText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code reeve scans schedule} and {@code reeve schedules remove}. */
@Command(resourceBundle = Messages.BUNDLE)
abstract sealed class SchedulesChange implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Parameters(index = "0", paramLabel = "SCHEDULE", converter = IdArgument.class, descriptionKey = "schedule")
    private ScheduleId id = new ScheduleId("none");

    @Option(names = "--no-ask", descriptionKey = "no-ask")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    private SchedulesChange(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    ScheduleId id() {
        return id;
    }

    abstract Call asked();

    @Override
    public Integer call() {
        Call asked = asked();
        try (Door door = doors.get()) {
            if (!(door.call(quiet ? asked.quiet() : asked, Optional.empty()) instanceof Change change)) {
                throw new IllegalStateException("the contract says that a change answers one");
            }
            if (json) {
                terminal.json(door.json(), change, Change.class);
            } else {
                terminal.change(change);
            }
            return ExitCode.OK;
        }
    }

    /** Removes one. */
    static final class Remove extends SchedulesChange {
        Remove(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call asked() {
            return ScheduleCommands.remove(id());
        }
    }

    /** Makes one, or changes one. */
    static final class Save extends SchedulesChange {
        @CommandLine.Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "WHAT", descriptionKey = "schedule.what")
        private List<String> work = List.of();

        @Option(names = "--when", required = true, paramLabel = "TIMES", descriptionKey = "schedule.when")
        private String when = "";

        @Option(names = "--persistent", descriptionKey = "schedule.persistent")
        private boolean persistent;

        @Option(names = "--delay", paramLabel = "SECONDS", descriptionKey = "schedule.delay")
        private int delay;

        Save(Terminal terminal, Supplier<Door> doors) {
            super(terminal, doors);
        }

        @Override
        Call asked() {
            try {
                return ScheduleCommands.save(
                        new Schedule(id(), ScheduledWork.ofWords(work), new CalendarText(when), persistent, delay));
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** A schedule by its name. */
    static final class IdArgument implements ITypeConverter<ScheduleId> {
        @Override
        public ScheduleId convert(String text) {
            if (!ScheduleId.isValid(text)) {
                throw new TypeConversionException(Messages.text("schedule.invalid"));
            }
            return new ScheduleId(text);
        }
    }
}
