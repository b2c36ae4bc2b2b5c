package org.reeve.helper.tasks;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.scans.DiskEntry;

/** What a scan found: a record in each line. A disk usage has the lines of each folder together, with an empty one behind them. */
final class Found {
    private final TaskFiles files;

    Found(TaskFiles files) {
        this.files = files;
    }

    <T extends Record> void all(Class<T> type, Sink<T> sink) {
        lines(0, type, sink, false);
    }

    void node(long node, Sink<DiskEntry> sink) {
        lines(node == DiskEntry.TOP ? top() : node, DiskEntry.class, sink, true);
    }

    private long top() {
        try {
            return Long.parseLong(Files.readString(files.top()));
        } catch (IOException | NumberFormatException e) {
            throw new HelperException(Problem.UNSUPPORTED, "This scan was not done, so its sums are not known.", e);
        }
    }

    private <T extends Record> void lines(long from, Class<T> type, Sink<T> sink, boolean untilEmpty) {
        if (!Files.exists(files.found())) {
            return;
        }
        try (FileInputStream file = new FileInputStream(files.found().toFile())) {
            if (from < 0 || from > file.getChannel().size()) {
                throw noSuch(null);
            }
            file.getChannel().position(from);
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty() && untilEmpty) {
                    return;
                }
                emit(line, type, sink, reader);
            }
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, files.found() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** A last line that is not whole was being written when the task ended, or is being written now. */
    private <T extends Record> void emit(String line, Class<T> type, Sink<T> sink, BufferedReader rest)
            throws IOException {
        T value;
        try {
            value = files.text().value(line, type);
        } catch (HelperException e) {
            if (rest.read() >= 0) {
                throw noSuch(e);
            }
            return;
        }
        sink.emit(value);
    }

    private static HelperException noSuch(@Nullable HelperException cause) {
        String sentence = "There is no such folder in this result.";
        return cause == null
                ? new HelperException(Problem.NOT_FOUND, sentence)
                : new HelperException(Problem.NOT_FOUND, sentence, cause);
    }
}
