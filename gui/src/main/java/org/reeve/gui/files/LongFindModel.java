package org.reeve.gui.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.work.Background;

/** Looks for something in a file of any length, one place at a time. Window's thread only. */
final class LongFindModel {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Background background;
    private final Supplier<Ground> ground;
    private final StringProperty sought = new SimpleStringProperty("");
    private final BooleanProperty cases = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Cancel seeking = new Cancel();
    private Cancel waiting = new Cancel();
    private Optional<State.Found> last = Optional.empty();
    private long row;

    /**
     * What is looked through.
     *
     * @param index of a text's rows; absent where rows are so many octets each
     * @param size how long the file is; of a text only what the index knows is looked through
     */
    record Ground(FileChannel file, Optional<LineIndex> index, long size) {
        long end() {
            return index.map(LineIndex::reached).orElse(size);
        }

        long place(long row) throws IOException {
            return index.isPresent() ? index.get().place(file, row) : Math.min(row * HexText.WIDE, size);
        }

        long row(long place) throws IOException {
            return index.isPresent() ? index.get().row(file, place) : place / HexText.WIDE;
        }
    }

    /** How far it is. */
    sealed interface State {
        /** Nothing is looked for. */
        record Idle() implements State {}

        /** It is looked for; so much of the file was looked through, of a hundred. */
        record Seeking(int percent) implements State {}

        /** It stands there. {@code around}: the end of the file, or its start, was passed. */
        record Found(long place, long row, boolean around) implements State {}

        /** It stands nowhere. {@code size}: of so many octets that were looked through. */
        record Nowhere(long size) implements State {}

        /** The file cannot be read. */
        record Failed(HelperException problem) implements State {}
    }

    LongFindModel(Background background, Supplier<Ground> ground) {
        this.background = background;
        this.ground = ground;
        sought.addListener((_, _, _) -> typed());
        cases.addListener((_, _, _) -> typed());
    }

    StringProperty sought() {
        return sought;
    }

    /** Whether upper and lower case differ. */
    BooleanProperty cases() {
        return cases;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** From where on it is looked for when something else is typed. */
    void from(long row) {
        this.row = row;
    }

    private void typed() {
        stop();
        last = Optional.empty();
        if (!sought.get().isEmpty()) {
            waiting = background.after(PAUSE, () -> seek(row, true));
        }
    }

    /** The next place, behind the last one where that is in this row. */
    void next(long from) {
        seek(from, true);
    }

    /** The one before it. */
    void previous(long from) {
        seek(from, false);
    }

    /** Nothing is looked for any more. */
    void stop() {
        seeking.cancel();
        waiting.cancel();
        state.set(new State.Idle());
    }

    private void seek(long from, boolean forward) {
        stop();
        if (sought.get().isEmpty()) {
            return;
        }
        byte[] octets = LongSearch.octets(sought.get());
        boolean apart = cases.get() || sought.get().startsWith("0x");
        Ground now = ground.get();
        OptionalLong before = last.filter(found -> found.row() == from)
                .map(found -> OptionalLong.of(found.place()))
                .orElse(OptionalLong.empty());
        state.set(new State.Seeking(0));
        seeking = background.read(
                cancel -> found(now, new LongSearch(now.file(), octets, apart), before, from, forward, cancel),
                this::told,
                problem -> state.set(new State.Failed(problem)));
    }

    private void told(State told) {
        last = told instanceof State.Found found ? Optional.of(found) : Optional.empty();
        state.set(told);
    }

    private State found(Ground now, LongSearch search, OptionalLong before, long from, boolean forward, Cancel cancel) {
        try {
            long end = now.end();
            long start = before.isPresent() ? before.getAsLong() + (forward ? 1 : 0) : now.place(from);
            Progress progress = new Progress(Math.max(1, end), cancel);
            OptionalLong here =
                    forward ? search.first(start, end, cancel, progress) : search.last(0, start, cancel, progress);
            OptionalLong place = here.isPresent()
                    ? here
                    : forward ? search.first(0, start, cancel, progress) : search.last(start, end, cancel, progress);
            return place.isPresent()
                    ? new State.Found(place.getAsLong(), now.row(place.getAsLong()), here.isEmpty())
                    : new State.Nowhere(end);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Tells each hundredth once. */
    private final class Progress implements LongConsumer {
        private final long all;
        private final Cancel cancel;
        private long done;
        private int told;

        Progress(long all, Cancel cancel) {
            this.all = all;
            this.cancel = cancel;
        }

        @Override
        public void accept(long octets) {
            done += octets;
            int percent = (int) Math.min(99, done * 100 / all);
            if (percent > told) {
                told = percent;
                background.show(() -> {
                    if (!cancel.cancelled()) {
                        state.set(new State.Seeking(percent));
                    }
                });
            }
        }
    }
}
