package org.reeve.gui.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reeve.api.Call;
import org.reeve.api.custom.CustomParameter;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomTasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve custom list}: what an administrator described, and which descriptions are refused. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class CustomList implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    CustomList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            if (!(door.call(Call.of("custom.read.list"), Optional.empty()) instanceof CustomTasks tasks)) {
                throw new IllegalStateException("the contract says what a list answers");
            }
            if (json) {
                terminal.json(door.json(), tasks, CustomTasks.class);
            } else {
                print(tasks);
            }
        }
        return ExitCode.OK;
    }

    private void print(CustomTasks tasks) {
        if (tasks.tasks().isEmpty()) {
            terminal.message(Messages.text("custom.none"));
        } else {
            Table table = new Table(
                    terminal.printable(),
                    Messages.text("custom.task"),
                    Messages.text("custom.title"),
                    Messages.text("custom.parameters"));
            tasks.tasks().forEach(task -> table.row(task.name().value(), task.title(), parameters(task)));
            terminal.lines(table.lines());
        }
        tasks.refused().forEach(one -> terminal.message(terminal.printable().line(one.problem())));
    }

    private static String parameters(CustomTask task) {
        return task.parameters().stream().map(CustomList::parameter).collect(Collectors.joining(" "));
    }

    private static String parameter(CustomParameter one) {
        return one.name() + "=" + one.usual().orElse(one.kind().word());
    }
}
