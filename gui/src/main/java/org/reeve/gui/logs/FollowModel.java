package org.reeve.gui.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;

/**
 * Rows as they are written. They appear while the newest row is looked at; else they wait and are counted. Goes on by itself
 * when its helper ended. Window's thread only.
 */
final class FollowModel {
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 5_000;

    private final Background background;
    private final Queries queries;
    private final LogsModel model;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final BooleanProperty atTop = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final List<LogRow> kept = new ArrayList<>();
    private Consumer<List<LogRow>> heard = rows -> {};
    private Cancel token = new Cancel();
    private Optional<LogRow> last = Optional.empty();
    private boolean overflown;
    private boolean shown;

    /** How following goes. */
    sealed interface State {
        /** Nobody wants it. */
        record Off() implements State {}

        /** It begins. */
        record Starting() implements State {}

        /** Nothing is missed. */
        record Live() implements State {}

        /** The helper ended; it is started again, and nothing is missed. */
        record Interrupted(HelperException problem) implements State {}
    }

    FollowModel(Background background, Queries queries, LogsModel model) {
        this.background = background;
        this.queries = queries;
        this.model = model;
        model.pager().listen(new Pager.Listener() {
            @Override
            public void begins() {
                forget();
            }

            @Override
            public void read() {
                start();
            }

            @Override
            public void frontAgain() {
                forget();
                start();
            }
        });
        wanted.addListener((_, _, now) -> wanted(now));
        atTop.addListener((_, _, now) -> {
            if (now) {
                flush();
            }
        });
    }

    /** Hears of every row, shown or waiting. */
    void onRows(Consumer<List<LogRow>> listener) {
        heard = listener;
    }

    /** Whether it is wanted. */
    BooleanProperty wanted() {
        return wanted;
    }

    /** Whether the newest row is looked at, so that rows may appear. */
    BooleanProperty atTop() {
        return atTop;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Rows that were written since the newest one was looked at last. */
    ReadOnlyLongProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    private void wanted(boolean now) {
        if (!now) {
            forget();
            state.set(new State.Off());
        } else if (model.order().get() != LogOrder.NEWEST_FIRST
                || model.filter().get().past()
                || model.aside().get().isPresent()
                || !model.pager().front()) {
            Filter asked = model.aside().get().orElse(model.filter().get());
            model.turn(LogOrder.NEWEST_FIRST);
            model.choose(asked.past() ? present(asked) : asked);
        } else {
            start();
        }
    }

    /** The same without what new entries can never be. */
    private static Filter present(Filter asked) {
        Filter open = asked.span().until().isPresent() ? asked.of(new Span.Any()) : asked.within(Optional.empty());
        return open.boot() instanceof BootChoice.One ? open.of(new BootChoice.Latest()) : open;
    }

    /** The page is shown, or not: nothing is read while it is not, and nothing is missed afterwards. */
    void shown(boolean now) {
        shown = now;
        if (now) {
            start();
        } else {
            token.cancel();
        }
    }

    private void start() {
        token.cancel();
        if (!shown || !wanted.get() || !(model.pager().state().get() instanceof Pager.State.Ready)) {
            return;
        }
        boolean turned = model.order().get() != LogOrder.NEWEST_FIRST;
        if (turned || model.filter().get().past() || model.aside().get().isPresent()) {
            wanted.set(false);
            return;
        }
        token = new Cancel();
        if (!(state.get() instanceof State.Interrupted)) {
            state.set(new State.Starting());
        }
        follow(token, last.map(LogRow::place).or(() -> model.pager().rows().newest()));
    }

    /** Without a row to begin behind, what was written since reading began is looked through. */
    private void follow(Cancel now, Optional<LogPlace> behind) {
        JournalSource source = model.source().get();
        Filter asked = model.filter().get();
        Instant began = model.began().minusSeconds(1);
        Batch<LogRows> batch = new Batch<>(background, now, this::took);
        Reading reading = new Reading(
                queries,
                source,
                () -> behind.isPresent()
                        ? queries.of(source, asked, now)
                        : since(queries.of(source, asked, now), began),
                now);
        Cancel job = background.read(
                _ -> {
                    reading.stream(cursor -> cursor.follow(behind.orElse(LogPlace.OLDEST), batch));
                    return now;
                },
                done -> failed(new HelperException(Problem.DISCONNECTED, "Following ended.")),
                this::failed);
        Cancel.Listening _ = now.onCancel(job::cancel);
    }

    private static LogQuery since(LogQuery query, Instant began) {
        return query.between(query.since().filter(began::isBefore).or(() -> Optional.of(began)), query.until());
    }

    private void failed(HelperException problem) {
        state.set(new State.Interrupted(problem));
        Duration pause = problem.problem() == Problem.DISCONNECTED ? PAUSE : LONG_PAUSE;
        Cancel wait = background.after(pause, this::start);
        Cancel.Listening _ = token.onCancel(wait::cancel);
    }

    private void took(List<LogRows> batch) {
        state.set(new State.Live());
        List<LogRow> fresh =
                batch.stream().flatMap(some -> some.rows().stream()).toList();
        if (fresh.isEmpty()) {
            return;
        }
        // Rows of a file that came late lie before others that were told already.
        last = Stream.concat(last.stream(), fresh.stream())
                .reduce((one, other) -> other.time().isBefore(one.time()) ? one : other);
        heard.accept(fresh);
        if (atTop.get() && model.pager().front() && waiting.get() == 0) {
            model.pager().addNewest(fresh);
        } else {
            keep(fresh);
        }
    }

    private void keep(List<LogRow> fresh) {
        waiting.set(waiting.get() + fresh.size());
        overflown |= !model.pager().front() || kept.size() + fresh.size() > MOST_WAITING;
        if (overflown) {
            kept.clear();
        } else {
            kept.addAll(fresh);
        }
    }

    /** Shows what waited. Where it was too much to keep, or the newest rows were let go, reads again from the newest on. */
    void flush() {
        if (waiting.get() == 0) {
            return;
        }
        if (overflown || !model.pager().front()) {
            model.read();
            return;
        }
        List<LogRow> fresh = List.copyOf(kept);
        kept.clear();
        waiting.set(0);
        model.pager().addNewest(fresh);
    }

    private void forget() {
        token.cancel();
        kept.clear();
        waiting.set(0);
        overflown = false;
        last = Optional.empty();
    }
}
