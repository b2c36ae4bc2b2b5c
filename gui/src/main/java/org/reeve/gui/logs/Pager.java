package org.reeve.gui.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;

/**
 * Reads rows page by page, one page at a time, and goes on where it was when the helper ended meanwhile. Window's thread only.
 */
final class Pager {
    private static final int FIRST = 250;
    private static final int MORE = 1000;
    private static final int AGAIN = 4;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Background background;
    private final RowWindow rows = new RowWindow();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> interrupted = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<List<JournalFault>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Listener> listeners = new ArrayList<>();
    private Cancel token = new Cancel();
    private Optional<Reading> reading = Optional.empty();
    private Start start = new Start.First();
    private boolean stale;
    private boolean paging;
    private boolean front;
    private boolean end;
    private int failures;

    /** How far reading is. */
    sealed interface State {
        /** The first rows are waited for. */
        record Loading() implements State {}

        /** What there is so far is shown. */
        record Ready() implements State {}

        /** It cannot be read. */
        record Failed(HelperException problem) implements State {}
    }

    /**
     * How far searching is.
     *
     * @param looked entries that were looked at
     * @param reached when the last of them was written
     */
    record Progress(long looked, Optional<Instant> reached) {}

    /** Hears of what the rows do. */
    interface Listener {
        /** Reading begins anew. */
        default void begins() {}

        /** The first page is there. */
        default void read() {}

        /** The newest rows, which were let go, are held again. */
        default void frontAgain() {}

        /** Rows are about to come or go anywhere but behind the last one. */
        default void beforeMove() {}

        /** They came or went. */
        default void afterMove() {}
    }

    private interface Page {
        void read(LogCursor cursor, Sink<LogRows> sink);
    }

    private enum Way {
        OLDER,
        NEWER
    }

    Pager(Background background) {
        this.background = background;
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    RowWindow rows() {
        return rows;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** How far a search is that runs; absent while none does. */
    ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the helper ended and is being started again. */
    ReadOnlyObjectProperty<Boolean> interrupted() {
        return interrupted.getReadOnlyProperty();
    }

    /** The files that cannot be read, or not to their end. */
    ReadOnlyObjectProperty<List<JournalFault>> faults() {
        return faults.getReadOnlyProperty();
    }

    /** Whether the first row that there was, in the order of the reading, is held. */
    boolean front() {
        return front;
    }

    /** Whether the last row is held. */
    boolean end() {
        return end;
    }

    /** Reads anew by {@code fresh}, which ends with {@code cancel}; rows that are there stay until the first new ones come. */
    void begin(Reading fresh, Cancel cancel, Start from, LogOrder order) {
        renew(fresh, cancel);
        start = from;
        stale = true;
        front = false;
        end = false;
        state.set(new State.Loading());
        listeners.forEach(Listener::begins);
        switch (from) {
            case Start.First _ -> page(Way.OLDER, (cursor, sink) -> cursor.next(LogPlace.first(order), FIRST, sink));
            case Start.Last _ -> page(Way.NEWER, (cursor, sink) -> cursor.previous(LogPlace.last(order), MORE, sink));
            case Start.Around(LogPlace place) -> page(Way.OLDER, (cursor, sink) -> cursor.around(place, FIRST, sink));
        }
    }

    /** Goes on with the rows that are there, by another reading. */
    void renew(Reading fresh, Cancel cancel) {
        stop();
        token = cancel;
        reading = Optional.of(fresh);
    }

    /** Stops reading; what was read stays. */
    void stop() {
        token.cancel();
        paging = false;
        progress.set(Optional.empty());
    }

    /** Reads rows behind the last one, where there are any and none are being read. */
    void older() {
        if (!paging && !end && state.get() instanceof State.Ready) {
            rows.oldest().ifPresent(last -> page(Way.OLDER, (cursor, sink) -> cursor.next(last, MORE, sink)));
        }
    }

    /** Reads rows before the first one that were let go. */
    void newer() {
        if (!paging && !front && state.get() instanceof State.Ready) {
            rows.newest().ifPresent(first -> page(Way.NEWER, (cursor, sink) -> cursor.previous(first, MORE, sink)));
        }
    }

    /** Takes rows that were written just now, oldest first. Only while the {@link #front} is held. */
    void addNewest(List<LogRow> fresh) {
        move(() -> {
            if (rows.addNewest(fresh)) {
                end = false;
            }
        });
    }

    private void page(Way way, Page page) {
        paging = true;
        Reading from = reading.orElseThrow();
        boolean first = stale;
        Batch<LogRows> batch = new Batch<>(background, token, all -> all.forEach(one -> took(way, one)));
        Cancel job = background.read(
                _ -> {
                    from.stream(cursor -> page.read(cursor, batch));
                    return first ? from.use(LogCursor::faults) : List.<JournalFault>of();
                },
                found -> ended(way, first, found),
                problem -> failed(way, page, problem));
        Cancel.Listening _ = token.onCancel(job::cancel);
    }

    private void took(Way way, LogRows some) {
        if (stale && some.count() > 0) {
            fresh();
        }
        progress.set(Optional.of(new Progress(some.looked(), some.reached())));
        switch (way) {
            case OLDER -> takeOlder(some);
            case NEWER -> takeNewer(some);
        }
    }

    private void takeOlder(LogRows some) {
        if (rows.size() + some.count() > RowWindow.MOST) {
            move(() -> front &= !rows.addOlder(some));
        } else {
            boolean _ = rows.addOlder(some);
        }
        end = some.end();
    }

    private void takeNewer(LogRows some) {
        move(() -> end &= !rows.addNewer(some));
        front = some.end();
    }

    /** The rows of the reading before make way. */
    private void fresh() {
        stale = false;
        rows.empty();
        front = start instanceof Start.First;
        end = start instanceof Start.Last;
        state.set(new State.Ready());
    }

    private void move(Runnable change) {
        listeners.forEach(Listener::beforeMove);
        change.run();
        listeners.forEach(Listener::afterMove);
    }

    private void ended(Way way, boolean first, List<JournalFault> found) {
        paging = false;
        failures = 0;
        progress.set(Optional.empty());
        interrupted.set(false);
        if (stale) {
            fresh();
        }
        if (first) {
            // Around an entry there may be more on both sides, whichever row came last.
            end &= !(start instanceof Start.Around);
            faults.set(found);
            listeners.forEach(Listener::read);
        } else if (way == Way.NEWER && front) {
            listeners.forEach(Listener::frontAgain);
        }
    }

    /** A helper that ended is started again by the next call; rows that came stay, and reading goes on behind them. */
    private void failed(Way way, Page page, HelperException problem) {
        paging = false;
        progress.set(Optional.empty());
        if (problem.problem() != Problem.DISCONNECTED || failures >= AGAIN) {
            failures = 0;
            interrupted.set(false);
            state.set(new State.Failed(problem));
            return;
        }
        failures++;
        interrupted.set(true);
        Cancel wait = background.after(PAUSE, () -> resumed(way, page));
        Cancel.Listening _ = token.onCancel(wait::cancel);
    }

    private void resumed(Way way, Page page) {
        if (stale || start instanceof Start.Around) {
            page(way, page);
        } else if (way == Way.OLDER) {
            older();
        } else {
            newer();
        }
    }
}
