package org.reeve.helper.logs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.LogExported;
import org.reeve.api.logs.LogFormat;
import org.reeve.api.logs.LogPlace;

/** Writes entries into an open file. */
final class Export {
    private static final int BLOCK = 64 * 1024;
    private static final int TELL_EVERY = 1000;
    private static final long PATIENCE_NANOS = 200_000_000;

    private final Following.Reading reading;
    private final EntryWriter writer;
    private final FileOutputStream file;
    private final Consumer<LogExported> pieces;
    private final Buffer buffer = new Buffer();
    private long rows;
    private long bytes;
    private long told = System.nanoTime();

    /** The file stays its owner's to close. */
    Export(Following.Reading reading, LogFormat format, FileDescriptor file, Consumer<LogExported> pieces) {
        this.reading = reading;
        this.file = new FileOutputStream(file);
        this.pieces = pieces;
        writer = switch (format) {
            case TEXT -> new TextLines(reading.journal());
            case JSON -> new JsonLines(reading.journal());
            case EXPORT -> new ExportLines(reading.journal());
        };
    }

    /** Writes one entry that a journal stands at. */
    interface EntryWriter {
        void write(Buffer out);
    }

    void run(LogPlace from, boolean newer, Cancel cancel) {
        write(() -> {
            reading.scan().seek(from, newer);
            while (reading.scan().step(newer, cancel, this::tellNowAndThen)) {
                writer.write(buffer);
                written();
            }
        });
    }

    /** The entries at these places. */
    void rows(List<LogPlace> places, Cancel cancel) {
        write(() -> {
            for (LogPlace place : places) {
                cancel.check();
                reading.journal().seek(place);
                if (reading.journal().step(true) && Places.of(reading.journal()).equals(place)) {
                    writer.write(buffer);
                    written();
                }
            }
        });
    }

    private interface Entries {
        void write() throws IOException;
    }

    private void write(Entries entries) {
        try {
            reading.journal().threshold(0);
            entries.write();
            flush();
            pieces.accept(new LogExported(rows, bytes));
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void written() throws IOException {
        rows++;
        if (buffer.length() >= BLOCK) {
            flush();
        }
        if (rows % TELL_EVERY == 0) {
            tellNowAndThen();
        }
    }

    private void tellNowAndThen() {
        if (System.nanoTime() - told > PATIENCE_NANOS) {
            told = System.nanoTime();
            pieces.accept(new LogExported(rows, bytes));
        }
    }

    private void flush() throws IOException {
        file.write(buffer.array(), 0, buffer.length());
        bytes += buffer.length();
        buffer.clear();
    }
}
