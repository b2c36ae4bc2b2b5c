package org.reeve.helper.tasks;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.scans.DiskEntry;

/** What a scan found: a record in each line. A disk usage has the lines of each folder together, with an empty one behind them. */
final class Found {
    private final TaskFiles files;
    private final BooleanSupplier over;

    /**
     * Of a task.
     *
     * @param over whether it is over
     */
    Found(TaskFiles files, BooleanSupplier over) {
        this.files = files;
        this.over = over;
    }

    /** What there is, and of a task that runs what it finds further, until it is over or the receiver leaves. */
    <T extends Record> void all(Class<T> type, Sink<T> sink) {
        try (GrowingLines lines = new GrowingLines(files.found())) {
            if (over.getAsBoolean()) {
                lines.each(line -> sink.emit(whole(line, type)));
            } else {
                FolderWatch.until(files.folder(), sink.cancel(), () -> tell(lines, type, sink));
            }
        } catch (IOException e) {
            throw unread(files.found(), e);
        }
    }

    /** What is written before the end is there once the end is: so it is read behind it. */
    private <T extends Record> boolean tell(GrowingLines lines, Class<T> type, Sink<T> sink) throws IOException {
        boolean end = over.getAsBoolean();
        lines.each(line -> sink.emit(whole(line, type)));
        sink.flush();
        return end;
    }

    private <T extends Record> T whole(String line, Class<T> type) {
        try {
            return files.text().value(line, type);
        } catch (HelperException e) {
            throw new HelperException(
                    Problem.FAILED,
                    files.found() + " holds a line that is no finding: " + e.sentence() + " Forget this task.",
                    e);
        }
    }

    void node(long node, Sink<DiskEntry> sink) {
        if (node != DiskEntry.TOP) {
            lines(files.found(), node, sink);
        } else if (Files.exists(files.top())) {
            lines(files.found(), top(), sink);
        } else if (Files.exists(files.part())) {
            lines(files.part(), 0, sink);
        } else if (over.getAsBoolean()) {
            throw new HelperException(
                    Problem.UNSUPPORTED, "This scan ended before it had added up anything. Start it again.");
        }
    }

    private long top() {
        try {
            return Long.parseLong(Files.readString(files.top()));
        } catch (IOException | NumberFormatException e) {
            throw new HelperException(Problem.FAILED, files.top() + " cannot be read. Start the scan again.", e);
        }
    }

    private void lines(Path path, long from, Sink<DiskEntry> sink) {
        try (FileInputStream file = new FileInputStream(path.toFile())) {
            if (from < 0 || from > file.getChannel().size()) {
                throw noSuch(null);
            }
            file.getChannel().position(from);
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                sink.emit(entry(line));
            }
        } catch (IOException e) {
            throw unread(path, e);
        }
    }

    private DiskEntry entry(String line) {
        try {
            return files.text().value(line, DiskEntry.class);
        } catch (HelperException e) {
            throw noSuch(e);
        }
    }

    private static HelperException unread(Path path, IOException e) {
        return new HelperException(Problem.FAILED, path + " cannot be read: " + e.getMessage() + ".", e);
    }

    private static HelperException noSuch(@Nullable HelperException cause) {
        String sentence = "There is no such folder in this result.";
        return cause == null
                ? new HelperException(Problem.NOT_FOUND, sentence)
                : new HelperException(Problem.NOT_FOUND, sentence, cause);
    }
}
