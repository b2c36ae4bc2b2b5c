package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.LogTail;
import org.reeve.api.services.ServicesRead;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/**
 * The log of the shown unit, followed as it is written while somebody looks at it. While its reader has scrolled up, what comes
 * in waits. Window's thread only.
 */
final class LogModel {
    /** So many lines are kept; older ones go. */
    static final int MOST = 2000;

    private static final int FIRST = 200;

    /** How far reading is. */
    sealed interface State {
        /** The first lines are being read. */
        record Reading() implements State {}

        /** They are there; {@code live} while further ones are heard of. */
        record Known(boolean whole, boolean live) implements State {}

        /** They could not be read. */
        record Failed(HelperException problem) implements State {}
    }

    private final Calls calls;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Reading());
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final List<LogLine> held = new ArrayList<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private Optional<UnitRow.Key> about = Optional.empty();
    private Cancel following = new Cancel();
    private boolean wanted;
    private boolean fresh;
    private boolean paused;

    LogModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Oldest first. */
    ObservableList<LogLine> lines() {
        return lines;
    }

    /** How many lines came in since its reader scrolled up. */
    ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Whose log it is; absent while no unit is shown. */
    Optional<UnitRow.Key> about() {
        return about;
    }

    boolean paused() {
        return paused;
    }

    /** Another unit is shown, or none. */
    void show(Optional<UnitRow.Key> unit) {
        if (!unit.equals(about)) {
            following.cancel();
            about = unit;
            empty();
            state.set(new State.Reading());
            follow();
        }
    }

    /** Whether somebody looks at it. What was read stays; what is written meanwhile is read when it is looked at again. */
    void want(boolean now) {
        if (now != wanted) {
            wanted = now;
            following.cancel();
            if (now) {
                follow();
            } else if (state.get() instanceof State.Known known) {
                state.set(new State.Known(known.whole(), false));
            }
        }
    }

    /** Tries again after a failure. */
    void again() {
        following.cancel();
        state.set(new State.Reading());
        follow();
    }

    private void follow() {
        if (!wanted || about.isEmpty()) {
            return;
        }
        UnitRow.Key unit = about.get();
        Cancel token = new Cancel();
        Batch<LogTail> batch = new Batch<>(background, token, this::told);
        fresh = true;
        Cancel reader = background.read(
                _ -> {
                    calls.of(ServicesRead.class, token, stage -> {}).followLog(unit.scope(), unit.name(), FIRST, batch);
                    return token;
                },
                ended -> {},
                problem -> {
                    if (!token.cancelled()) {
                        state.set(new State.Failed(problem));
                    }
                });
        token.onCancel(reader::cancel);
        following = token;
    }

    /** The first of them replaces what was read before. */
    private void told(List<LogTail> tails) {
        List<LogLine> all =
                tails.stream().flatMap(tail -> tail.lines().stream()).toList();
        if (fresh) {
            fresh = false;
            empty();
            lines.setAll(all);
        } else if (paused) {
            held.addAll(all);
            trim(held);
            waiting.set(waiting.get() + all.size());
        } else {
            add(all);
        }
        state.set(new State.Known(tails.getLast().whole(), true));
    }

    private void add(List<LogLine> more) {
        if (!more.isEmpty()) {
            lines.addAll(more);
            trim(lines);
        }
    }

    private static void trim(List<LogLine> all) {
        if (all.size() > MOST) {
            all.subList(0, all.size() - MOST).clear();
        }
    }

    private void empty() {
        paused = false;
        held.clear();
        waiting.set(0);
        lines.clear();
    }

    /** Its reader scrolled up: what is shown stays where it is. */
    void pause() {
        paused = true;
    }

    /** Its reader is at the end again: what waited is shown. */
    void resume() {
        paused = false;
        add(List.copyOf(held));
        held.clear();
        waiting.set(0);
    }
}
