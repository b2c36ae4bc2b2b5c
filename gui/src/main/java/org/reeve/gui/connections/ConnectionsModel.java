package org.reeve.gui.connections;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsChanged;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Rows;

/** Which connections there are, which of them are shown, and which were lost. Window's thread only. */
final class ConnectionsModel implements ConnectionList.Listener {
    private final ConnectionWords words;
    private final ConnectionList list;
    private final LostModel lost;
    private final Runnable changed;
    private final ObservableList<Connection> rows = FXCollections.observableArrayList();
    private final FilteredList<Connection> visible = new FilteredList<>(rows);
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Connection>> selected = new SimpleObjectProperty<>(Optional.empty());

    /** Tells {@code changed} after every change. */
    ConnectionsModel(Calls calls, Background background, ConnectionWords words, LostModel lost, Runnable changed) {
        this.words = words;
        this.lost = lost;
        this.changed = changed;
        this.list = new ConnectionList(calls, background, this);
        visible.predicateProperty().bind(Bindings.createObjectBinding(() -> this::matches, text));
    }

    /** What comes first where nobody asks for another order: what is up, then by name. */
    static Comparator<Connection> order() {
        return Comparator.comparingInt(ConnectionsModel::rank)
                .thenComparing(Connection::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(connection -> connection.id().value());
    }

    private static int rank(Connection connection) {
        boolean up =
                switch (connection.state()) {
                    case CONNECTED, CONNECTING, DISCONNECTING -> true;
                    case DISCONNECTED -> false;
                };
        int rank = up ? 0 : 2;
        return connection.external() ? rank + 1 : rank;
    }

    /** Starts the one watch, or begins it anew. */
    void start() {
        list.start();
    }

    ReadOnlyObjectProperty<ConnectionList.State> state() {
        return list.state();
    }

    /** Every connection. */
    ObservableList<Connection> all() {
        return rows;
    }

    /** Those that the text leaves over. */
    ObservableList<Connection> visible() {
        return visible;
    }

    StringProperty text() {
        return text;
    }

    /** The connection that the pane shows; kept while its row changes. */
    ObjectProperty<Optional<Connection>> selected() {
        return selected;
    }

    /** What ended without anybody asking for it. */
    List<LostModel.Lost> lost() {
        return lost.lost();
    }

    Optional<Connection> find(ConnectionId id) {
        return list.find(id);
    }

    /** How many of those that are shown are up. */
    long connected() {
        return visible.stream()
                .filter(one -> one.state() == ConnectionState.CONNECTED)
                .count();
    }

    /** Selects a connection, and shows it. */
    void reveal(Connection connection) {
        text.set("");
        selected.set(Optional.of(connection));
    }

    /** Whether every word occurs in what a person sees of a connection, or in its UUID. */
    private boolean matches(Connection one) {
        return words.matches(one, text.get().strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void heard(ConnectionsChanged change) {
        lost.hear(change);
    }

    @Override
    public void changed() {
        Rows.update(rows, list.rows(), Connection::id);
        selected.set(selected.get().flatMap(one -> find(one.id())));
        changed.run();
    }
}
