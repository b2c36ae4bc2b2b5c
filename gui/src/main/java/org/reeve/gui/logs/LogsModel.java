package org.reeve.gui.logs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.api.Cancel;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.work.Background;

/** What is asked for of which journal, and the row that is selected in the answer. Window's thread only. */
final class LogsModel {
    private static final Duration TYPING = Duration.ofMillis(250);

    private final Background background;
    private final Queries queries;
    private final Clock clock;
    private final Pager pager;
    private final ReadOnlyObjectWrapper<JournalSource> source = new ReadOnlyObjectWrapper<>(JournalSource.mine());
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.USUAL);
    private final ObjectProperty<Optional<LogRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Filter>> aside = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancel pending = new Cancel();
    private Start start = new Start.Newest();
    private Instant began = Instant.EPOCH;

    LogsModel(Background background, Queries queries, Clock clock) {
        this.background = background;
        this.queries = queries;
        this.clock = clock;
        this.pager = new Pager(background);
    }

    /** The rows. */
    Pager pager() {
        return pager;
    }

    ReadOnlyObjectProperty<JournalSource> source() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** The row that the pane shows; stays when the table lets it go. */
    ObjectProperty<Optional<LogRow>> selected() {
        return selected;
    }

    /** What was asked before everything around an entry was shown; absent while that is not so. */
    ReadOnlyObjectProperty<Optional<Filter>> aside() {
        return aside.getReadOnlyProperty();
    }

    /** When the rows began to be read. */
    Instant began() {
        return began;
    }

    /** Asks for something else, and reads it. */
    void choose(Filter wanted) {
        aside.set(Optional.empty());
        filter.set(wanted);
        read();
    }

    /** The same soon: while somebody types, the last word counts. */
    void chooseSoon(Filter wanted) {
        pending.cancel();
        pending = background.after(TYPING, () -> choose(wanted));
    }

    /** Asks for something else before it is shown first. */
    void remembered(Filter wanted) {
        filter.set(wanted);
    }

    /** Reads another journal. */
    void open(JournalSource wanted) {
        selected.set(Optional.empty());
        aside.set(Optional.empty());
        source.set(wanted);
        read();
    }

    /** Shows everything around an entry, whatever was asked for. */
    void around(LogRow row) {
        aside.set(Optional.of(aside.get().orElse(filter.get())));
        filter.set(Filter.ALL);
        selected.set(Optional.of(row));
        read(new Start.Around(row.place()));
    }

    /** Asks again what was asked before. */
    void back() {
        aside.get().ifPresent(this::choose);
    }

    /** Reads again from the newest row on. */
    void read() {
        read(new Start.Newest());
    }

    /** Reads again. */
    void read(Start from) {
        pending.cancel();
        start = from;
        began = clock.instant();
        Cancel token = new Cancel();
        pager.begin(reading(token), token, from);
    }

    private Reading reading(Cancel cancel) {
        JournalSource from = source.get();
        Filter asked = filter.get();
        return new Reading(queries, from, () -> queries.of(from, asked, cancel), cancel);
    }

    /** Stops reading; what was read stays. */
    void stop() {
        pending.cancel();
        pager.stop();
    }

    /** Goes on after {@link #stop}. */
    void resume() {
        if (pager.rows().isEmpty() || !(pager.state().get() instanceof Pager.State.Ready)) {
            read(start);
        } else {
            Cancel token = new Cancel();
            pager.renew(reading(token), token);
        }
    }
}
