package org.reeve.helper.services;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Printing;

/** The last lines of a unit, as journalctl(1) gives them to this user. */
final class LogLines {
    static final Path JOURNALCTL = Path.of("/usr/bin/journalctl");
    static final int MOST_LINES = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Command command;

    LogLines(Command command) {
        this.command = command;
    }

    List<LogLine> of(Scope scope, UnitName unit, int lines) {
        return last(scope, unit, lines, new Cancel()).stream()
                .map(LogEntries.Entry::line)
                .toList();
    }

    /** The same with their places. */
    List<LogEntries.Entry> last(Scope scope, UnitName unit, int lines, Cancel cancel) {
        if (lines < 1 || lines > MOST_LINES) {
            throw new HelperException(Problem.INVALID, "Ask for 1 to " + MOST_LINES + " lines.");
        }
        List<LogEntries.Entry> all = new ArrayList<>();
        new Printing(command)
                .octets(
                        PATIENCE,
                        cancel,
                        out -> read(new LogEntries(out), all),
                        JOURNALCTL,
                        arguments(scope, unit, "--lines=" + lines));
        return List.copyOf(all);
    }

    static void read(LogEntries entries, List<LogEntries.Entry> into) throws IOException {
        for (Optional<LogEntries.Entry> one = entries.next(); one.isPresent(); one = entries.next()) {
            into.add(one.get());
        }
    }

    /** What journalctl is asked for, besides {@code more}. */
    static String[] arguments(Scope scope, UnitName unit, String... more) {
        String which =
                switch (scope) {
                    case SYSTEM -> "--unit=";
                    case USER -> "--user-unit=";
                };
        List<String> all = new ArrayList<>(List.of(
                "--no-pager",
                "--quiet",
                "--output=export",
                "--output-fields=MESSAGE,PRIORITY,SYSLOG_IDENTIFIER",
                which + unit.value()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
