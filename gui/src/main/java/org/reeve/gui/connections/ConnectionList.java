package org.reeve.gui.connections;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionsChanged;
import org.reeve.api.connections.ConnectionsRead;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;
import org.reeve.gui.work.Calls;

/**
 * All connections, by NetworkManager's signals: one watch for the table and for what needs attention, shown or not. Begins anew
 * where the helper went away. Window's thread only.
 */
final class ConnectionList {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** What is known. */
    sealed interface State {}

    /** Nothing yet. */
    record Loading() implements State {}

    /** Everything, and it is live. */
    record Ready() implements State {}

    /** NetworkManager does not run; why, as soon as the helper said it. It is heard of when it starts. */
    record Down(Optional<HelperException> why) implements State {}

    /** It could not be read, or is not live any more. */
    record Failed(HelperException problem) implements State {}

    /** Hears what changed. */
    interface Listener {
        /** After every message of the watch. */
        void heard(ConnectionsChanged change);

        /** After the rows changed. */
        void changed();
    }

    private final Calls calls;
    private final Background background;
    private final Listener listener;
    private final Map<ConnectionId, Connection> rows = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Loading());
    private Cancel watching = new Cancel();
    private Cancel pausing = new Cancel();
    private Duration pause = FIRST_PAUSE;

    ConnectionList(Calls calls, Background background, Listener listener) {
        this.calls = calls;
        this.background = background;
        this.listener = listener;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    List<Connection> rows() {
        return List.copyOf(rows.values());
    }

    Optional<Connection> find(ConnectionId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** Watches from now on; a watch that goes on already ends. */
    void start() {
        watching.cancel();
        pausing.cancel();
        Cancel token = new Cancel();
        watching = token;
        Batch<ConnectionsChanged> batch = new Batch<>(background, token, this::apply);
        Cancel _ = background.read(
                _ -> {
                    calls.of(ConnectionsRead.class, token, stage -> {}).watch(batch);
                    return token;
                },
                ended -> lost(token, new HelperException(Problem.DISCONNECTED, "The watch ended.")),
                problem -> lost(token, problem));
    }

    private void lost(Cancel token, HelperException problem) {
        if (token.cancelled()) {
            return;
        }
        token.cancel();
        state.set(new Failed(problem));
        listener.changed();
        pausing = background.after(pause, this::start);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private void apply(List<ConnectionsChanged> changes) {
        pause = FIRST_PAUSE;
        changes.forEach(this::apply);
        listener.changed();
    }

    private void apply(ConnectionsChanged change) {
        if (!change.running() || change.whole()) {
            rows.clear();
        }
        if (change.running()) {
            change.connections().forEach(one -> rows.put(one.id(), one));
            change.gone().forEach(rows::remove);
            state.set(new Ready());
        } else {
            state.set(new Down(Optional.empty()));
            askWhy();
        }
        listener.heard(change);
    }

    /** The watch only says that it does not run; reading the list says what is missing and what to do. */
    private void askWhy() {
        Cancel _ = background.read(
                cancel -> calls.of(ConnectionsRead.class, cancel, stage -> {}).list(), running -> {}, problem -> {
                    if (state.get() instanceof Down) {
                        state.set(new Down(Optional.of(problem)));
                    }
                });
    }
}
