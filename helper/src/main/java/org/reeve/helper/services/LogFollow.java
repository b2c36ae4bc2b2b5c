package org.reeve.helper.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.LogTail;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.Printing;

/** A unit's log as it is written: journalctl(1) first says what there is and where that ends, and then what follows it. */
final class LogFollow {
    private static final int GATHER_MILLIS = 100;
    private static final String CURSOR = "-- cursor: ";

    /** Where journald keeps its files: journald.conf(5), Storage=. */
    private static final List<Path> JOURNALS = List.of(Path.of("/var/log/journal"), Path.of("/run/log/journal"));

    private final Command command;
    private final Sink<LogTail> sink;
    private final boolean whole;

    LogFollow(Command command, Scope scope, Sink<LogTail> sink) {
        this.command = command;
        this.sink = sink;
        this.whole = scope == Scope.USER || readable(JOURNALS);
    }

    /** Runs until the sink's receiver leaves. */
    void run(Scope scope, UnitName unit, int lines) {
        if (lines < 1 || lines > LogLines.MOST_LINES) {
            throw new HelperException(Problem.INVALID, "Ask for 1 to " + LogLines.MOST_LINES + " lines.");
        }
        Instant begin = Instant.now();
        Command.Output output = command.run(
                LogLines.PATIENCE,
                sink.cancel(),
                LogLines.JOURNALCTL,
                LogLines.arguments(scope, unit, "--lines=" + lines, "--show-cursor"));
        if (output.code() != 0) {
            throw new HelperException(Problem.FAILED, "journalctl ended with exit code " + output.code() + ".");
        }
        Start start = start(output.text());
        tell(start.lines());
        // Without a line there is no cursor: nothing was there when this began, so all since then is new.
        String from =
                start.cursor().map(cursor -> "--after-cursor=" + cursor).orElse("--since=@" + begin.getEpochSecond());
        new Printing(command)
                .follow(
                        sink.cancel(),
                        this::follow,
                        LogLines.JOURNALCTL,
                        LogLines.arguments(scope, unit, "--follow", "--lines=all", from));
    }

    /** What there is, and where it ends. */
    record Start(List<LogLine> lines, Optional<String> cursor) {}

    /** The last line of what is printed with {@code --show-cursor} is the cursor. */
    static Start start(String printed) {
        List<LogLine> lines = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (String line : printed.split("\n")) {
            if (line.startsWith(CURSOR)) {
                cursor = Optional.of(line.substring(CURSOR.length()).strip());
            } else if (!line.isBlank()) {
                lines.add(LogLines.line(line));
            }
        }
        return new Start(lines, cursor);
    }

    private void follow(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            List<LogLine> gathered = new ArrayList<>(List.of(LogLines.line(line)));
            gather();
            while (out.ready() && gathered.size() < LogLines.MOST_LINES) {
                gathered.add(LogLines.line(out.readLine()));
            }
            tell(gathered);
        }
    }

    private static void gather() {
        try {
            Thread.sleep(GATHER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
    }

    private void tell(List<LogLine> lines) {
        int from = 0;
        do {
            int to = Math.min(lines.size(), from + LogTail.MOST);
            sink.emit(new LogTail(whole, lines.subList(from, to)));
            from = to;
        } while (from < lines.size());
        sink.flush();
    }

    /** Whether the system's own journal may be read; systemd-journald.service(8), "Access control". */
    static boolean readable(List<Path> journals) {
        return journals.stream()
                .flatMap(folder -> inside(folder, "*").stream())
                .flatMap(machine -> inside(machine, "system*.journal").stream())
                .anyMatch(Files::isReadable);
    }

    private static List<Path> inside(Path folder, String names) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, names)) {
            List<Path> found = new ArrayList<>();
            all.forEach(found::add);
            return found;
        } catch (IOException e) {
            // It is not there, or may not be looked into: nothing in it can be read.
            return List.of();
        }
    }
}
