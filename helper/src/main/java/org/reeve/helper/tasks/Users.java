package org.reeve.helper.tasks;

import java.nio.file.Path;
import java.time.Duration;
import org.reeve.api.Cancel;
import org.reeve.helper.system.Command;

/** The names of users, from wherever this machine has them: getent(1). */
final class Users {
    private static final Path GETENT = Path.of("/usr/bin/getent");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Command command;

    Users(Command command) {
        this.command = command;
    }

    /** A user's name; the number where there is none. */
    String name(long uid) {
        Command.Output output = command.run(PATIENCE, new Cancel(), GETENT, "passwd", String.valueOf(uid));
        int colon = output.text().indexOf(':');
        return output.code() == 0 && colon > 0 ? output.text().substring(0, colon) : String.valueOf(uid);
    }
}
