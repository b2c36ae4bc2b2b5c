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
import org.reeve.api.logs.LogOrder;
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
    private final ReadOnlyObjectWrapper<LogOrder> order = new ReadOnlyObjectWrapper<>(LogOrder.NEWEST_FIRST);
    private Cancel pending = new Cancel();
    private Optional<String> typed = Optional.empty();
    private Start start = new Start.First();
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

    /** Which end comes first. */
    ReadOnlyObjectProperty<LogOrder> order() {
        return order.getReadOnlyProperty();
    }

    /** Turns the rows round, and reads them from their first end on. */
    void turn(LogOrder wanted) {
        if (order.get() != wanted) {
            order.set(wanted);
            read();
        }
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
        Filter whole = withTyped(wanted);
        aside.set(Optional.empty());
        filter.set(whole);
        read();
    }

    /** Searches for what is being written, soon: the last word counts. Whatever is asked for meanwhile counts too. */
    void write(String text) {
        pending.cancel();
        typed = Optional.of(text);
        pending = background.after(TYPING, () -> choose(filter.get()));
    }

    /** What is being written is part of what is asked, unless that brings a text of its own. */
    private Filter withTyped(Filter wanted) {
        Filter whole = wanted.text().equals(filter.get().text())
                ? typed.map(wanted::saying).orElse(wanted)
                : wanted;
        typed = Optional.empty();
        return whole;
    }

    /** Asks for something else before it is shown first. */
    void remembered(Filter wanted) {
        typed = Optional.empty();
        filter.set(wanted);
    }

    /** Reads another journal. */
    void open(JournalSource wanted) {
        selected.set(Optional.empty());
        aside.set(Optional.empty());
        filter.set(withTyped(filter.get()));
        source.set(wanted);
        read();
    }

    /** Shows everything around an entry, whatever was asked for. */
    void around(LogRow row) {
        Filter asked = withTyped(filter.get());
        aside.set(Optional.of(aside.get().orElse(asked)));
        filter.set(Filter.ALL);
        selected.set(Optional.of(row));
        read(new Start.Around(row.place()));
    }

    /** Asks again what was asked before. */
    void back() {
        aside.get().ifPresent(this::choose);
    }

    /** Reads again from the first row on. */
    void read() {
        read(new Start.First());
    }

    /** Reads again. */
    void read(Start from) {
        pending.cancel();
        if (typed.isPresent()) {
            filter.set(withTyped(filter.get()));
        }
        start = from;
        began = clock.instant();
        Cancel token = new Cancel();
        pager.begin(reading(token), token, from, order.get());
    }

    private Reading reading(Cancel cancel) {
        JournalSource from = source.get();
        Filter asked = filter.get();
        LogOrder turned = order.get();
        return new Reading(queries, from, () -> queries.of(from, asked, cancel).in(turned), cancel);
    }

    /** Stops reading; what was read stays. */
    void stop() {
        pending.cancel();
        pager.stop();
    }

    /** Goes on after {@link #stop}. */
    void resume() {
        if (typed.isPresent()) {
            choose(filter.get());
        } else if (pager.rows().isEmpty() || !(pager.state().get() instanceof Pager.State.Ready)) {
            read(start);
        } else {
            Cancel token = new Cancel();
            pager.renew(reading(token), token);
        }
    }
}
