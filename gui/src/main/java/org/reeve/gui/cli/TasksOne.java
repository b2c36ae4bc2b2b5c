package org.reeve.gui.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Change;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TasksCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code reeve tasks follow} and {@code reeve tasks stop}. */
@Command(resourceBundle = Messages.BUNDLE)
final class TasksOne implements Callable<Integer> {
    private final Verb verb;
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Parameters(paramLabel = "ID", converter = TaskArgument.class, descriptionKey = "task")
    private TaskId task = new TaskId("0".repeat(16));

    /** What is done with it. */
    enum Verb {
        FOLLOW,
        STOP
    }

    TasksOne(Verb verb, Terminal terminal, Supplier<Door> doors) {
        this.verb = verb;
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            return switch (verb) {
                case FOLLOW -> new TaskFollower(terminal, door, json).follow(task);
                case STOP -> stop(door);
            };
        }
    }

    private int stop(Door door) {
        if (!(door.call(TasksCommands.stop(task), Optional.empty()) instanceof Change change)) {
            throw new IllegalStateException("the contract says that stopping answers a change");
        }
        if (json) {
            terminal.json(door.json(), change, Change.class);
        } else {
            terminal.change(change);
        }
        return ExitCode.OK;
    }

    /** A task by its id. */
    static final class TaskArgument implements ITypeConverter<TaskId> {
        @Override
        public TaskId convert(String text) {
            if (!TaskId.isValid(text)) {
                throw new TypeConversionException(Messages.text("task.invalid"));
            }
            return new TaskId(text);
        }
    }
}
