package org.reeve.helper.tasks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Command;

/** Starts a task's unit: this helper's own program once more, as {@code task}, with the profile that its kind has. */
final class Starting {
    private static final Path SYSTEMD_RUN = Path.of("/usr/bin/systemd-run");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Command command;
    private final List<String> program;

    /**
     * Starts tasks as a program.
     *
     * @param program what starts one, to which the task's folder is added
     */
    Starting(Command command, List<String> program) {
        this.command = command;
        this.program = List.copyOf(program);
    }

    /** Starts it; when this returns, it runs. */
    void start(TaskUnit unit, TaskOrder order, TaskFiles files) {
        Command.Output output = command.runWithErrors(
                PATIENCE,
                new Cancel(),
                Map.of(),
                SYSTEMD_RUN,
                words(unit, order, files).toArray(String[]::new));
        if (output.code() != 0) {
            throw new HelperException(
                    Problem.FAILED,
                    "systemd did not start the task: " + output.text().strip());
        }
    }

    private List<String> words(TaskUnit unit, TaskOrder order, TaskFiles files) {
        List<String> words = new ArrayList<>(List.of(
                "--quiet",
                "--collect",
                "--service-type=exec",
                "--slice=reeve.slice",
                "--unit=" + unit.name(),
                "--description=Reeve: " + unit.kind().slug() + " for user " + unit.uid()));
        Profile.of(order, files.folder()).forEach(property -> words.addAll(List.of("-p", property)));
        words.add("--");
        words.addAll(program);
        words.add(files.folder().toString());
        return words;
    }
}
