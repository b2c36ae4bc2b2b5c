package org.reeve.gui.logs;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogExported;
import org.reeve.api.logs.LogFormat;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;

/** Writes what is asked for into a file, oldest first; the file is there whole or not at all. Window's thread only. */
final class ExportModel {
    private final Background background;
    private final Queries queries;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Cancel token = new Cancel();

    /** How far it is. */
    sealed interface State {
        /** Nothing is written. */
        record Idle() implements State {}

        /** It is written. */
        record Running(Path file, LogExported progress) implements State {}

        /** It was written. */
        record Done(Path file, LogExported all) implements State {}

        /** It was not written. */
        record Failed(Path file, HelperException problem) implements State {}
    }

    ExportModel(Background background, Queries queries) {
        this.background = background;
        this.queries = queries;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Writes a file; one at a time. */
    void write(JournalSource source, Filter filter, LogFormat format, Path file) {
        write(file, (open, batch, now) -> new Reading(
                        queries, source, () -> queries.of(source, filter, now).in(LogOrder.OLDEST_FIRST), now)
                .stream(cursor -> cursor.export(format, open, batch)));
    }

    /** The same of certain rows, oldest first, whatever is asked for. */
    void write(JournalSource source, List<LogPlace> rows, LogFormat format, Path file) {
        write(file, (open, batch, now) -> {
            Reading reading = new Reading(queries, source, () -> LogQuery.ALL, now);
            LogExported before = new LogExported(0, 0);
            for (int from = 0; from < rows.size(); from += LogCursor.MOST_PLACES) {
                List<LogPlace> some = rows.subList(from, Math.min(rows.size(), from + LogCursor.MOST_PLACES));
                before = append(reading, some, format, open, before);
                batch.emit(before);
            }
        });
    }

    private static LogExported append(
            Reading reading, List<LogPlace> rows, LogFormat format, Descriptor open, LogExported before) {
        List<LogExported> told = new ArrayList<>();
        reading.stream(cursor -> cursor.exportRows(rows, format, open, told::add));
        LogExported last = told.getLast();
        return new LogExported(before.rows() + last.rows(), before.bytes() + last.bytes());
    }

    /** Fills an open file. */
    private interface Filling {
        void fill(Descriptor file, Batch<LogExported> progress, Cancel cancel);
    }

    private void write(Path file, Filling filling) {
        cancel();
        Cancel now = new Cancel();
        token = now;
        state.set(new State.Running(file, new LogExported(0, 0)));
        Batch<LogExported> batch =
                new Batch<>(background, now, all -> state.set(new State.Running(file, all.getLast())));
        Cancel job = background.read(
                _ -> {
                    write(filling, file, batch, now);
                    return now;
                },
                done -> ended(file),
                problem -> state.set(new State.Failed(file, problem)));
        Cancel.Listening _ = now.onCancel(job::cancel);
    }

    private void ended(Path file) {
        token.cancel();
        if (state.get() instanceof State.Running(Path _, LogExported all)) {
            state.set(new State.Done(file, all));
        }
    }

    /** Stops; what was written so far is removed. */
    void cancel() {
        token.cancel();
        state.set(new State.Idle());
    }

    /** Only the user may read it: it may hold what only he may know. */
    private static void write(Filling filling, Path file, Batch<LogExported> progress, Cancel cancel) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                filling.fill(new Descriptor(out.getFD()), progress, cancel);
            }
            progress.cancel().check();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be written: " + reason(e) + ".", e);
        } finally {
            remove(part);
        }
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It could not be written either; that is what is told.
        }
    }
}
