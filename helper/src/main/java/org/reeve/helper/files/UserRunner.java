package org.reeve.helper.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.reeve.api.Cancel;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Command;

/** As the user, over the candidate itself. */
record UserRunner(Command command) implements Runner {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public boolean runs(Tool tool) {
        return tool.asUser();
    }

    @Override
    public Command.Output run(Tool tool, Path candidate, FilePath target, boolean there) {
        return command.runWithErrors(
                PATIENCE,
                new Cancel(),
                Map.of(),
                tool.program(),
                tool.arguments(candidate.toString()).toArray(String[]::new));
    }
}
