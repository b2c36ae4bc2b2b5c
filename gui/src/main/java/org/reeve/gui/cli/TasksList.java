package org.reeve.gui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reeve tasks list}. */
@Command(name = "list", resourceBundle = Messages.BUNDLE)
final class TasksList implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Door> doors;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    TasksList(Terminal terminal, Supplier<Door> doors) {
        this.terminal = terminal;
        this.doors = doors;
    }

    @Override
    public Integer call() {
        try (Door door = doors.get()) {
            List<Task> tasks = new ArrayList<>();
            Object _ = door.call(Call.of("tasks.read.list"), Optional.of(item -> tasks.add((Task) item)));
            print(door, tasks);
        }
        return ExitCode.OK;
    }

    private void print(Door door, List<Task> tasks) {
        if (json) {
            tasks.forEach(task -> terminal.json(door.json(), task, Task.class));
        } else if (tasks.isEmpty()) {
            terminal.message(Messages.text("tasks.none"));
        } else {
            terminal.lines(table(tasks).lines());
        }
    }

    private Table table(List<Task> tasks) {
        Table table = new Table(
                terminal.printable(),
                Messages.text("tasks.id"),
                Messages.text("tasks.kind"),
                Messages.text("tasks.state"),
                Messages.text("tasks.started"),
                Messages.text("tasks.about"));
        tasks.forEach(task -> table.row(
                task.id().value(),
                task.kind().slug(),
                state(task.state()),
                task.started().toString(),
                task.subject()));
        return table;
    }

    /** The state by mark and word, so that neither colour nor glyph alone tells it. */
    private String state(TaskState state) {
        Printable printable = terminal.printable();
        String mark =
                switch (state) {
                    case RUNNING -> printable.orPlain("◐", "~");
                    case DONE -> printable.orPlain("●", "*");
                    case STOPPED -> printable.orPlain("○", "-");
                    case FAILED, LOST -> printable.orPlain("×", "x");
                };
        return mark + " " + TaskFollower.word(state);
    }
}
