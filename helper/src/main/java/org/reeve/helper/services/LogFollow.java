package org.reeve.helper.services;

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
        Instant begin = Instant.now();
        List<LogEntries.Entry> there = new LogLines(command).last(scope, unit, lines, sink.cancel());
        tell(there.stream().map(LogEntries.Entry::line).toList());
        // Without a line there is no cursor: nothing was there when this began, so all since then is new.
        String from = there.isEmpty()
                ? "--since=@" + begin.getEpochSecond()
                : "--after-cursor=" + there.getLast().cursor();
        new Printing(command)
                .follow(
                        sink.cancel(),
                        out -> follow(new LogEntries(out)),
                        LogLines.JOURNALCTL,
                        LogLines.arguments(scope, unit, "--follow", "--lines=all", from));
    }

    private void follow(LogEntries out) throws IOException {
        for (Optional<LogEntries.Entry> next = out.next(); next.isPresent(); next = out.next()) {
            List<LogLine> gathered = new ArrayList<>(List.of(next.get().line()));
            gather();
            while (out.ready() && gathered.size() < LogLines.MOST_LINES) {
                out.next().map(LogEntries.Entry::line).ifPresent(gathered::add);
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
