package org.reeve.helper.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.api.connections.ConnectionsManage;
import org.reeve.helper.system.Bus;

/** The right connections.manage, for one call. What it changes is read before and after, so that undo and answer are true. */
public final class ConnectionsChanges implements ConnectionsManage {
    private final Connections connections;
    private final NetworkManager manager;
    private final Cancel cancel;
    private final boolean mayAsk;

    /**
     * Serves one call.
     *
     * @param cancel ends connecting, and takes back what had begun
     * @param mayAsk whether NetworkManager may open polkit's prompt
     */
    public ConnectionsChanges(Bus bus, Cancel cancel, boolean mayAsk) {
        this.connections = new Connections(bus);
        this.manager = new NetworkManager(bus);
        this.cancel = cancel;
        this.mayAsk = mayAsk;
    }

    @Override
    public Change connect(ConnectionId connection) {
        return change(ConnectionAction.CONNECT, connection, ConnectionState.CONNECTED);
    }

    @Override
    public Change disconnect(ConnectionId connection) {
        return change(ConnectionAction.DISCONNECT, connection, ConnectionState.DISCONNECTED);
    }

    private Change change(ConnectionAction action, ConnectionId id, ConnectionState wanted) {
        Profile profile = manager.profile(id);
        List<Connection> before = connections.list();
        if (find(before, id).state() == wanted) {
            return new Change(
                    id.value(), word(find(before, id)), ConnectionsCommands.command(action, id), List.of(), List.of());
        }
        permit();
        try (Attempt attempt = new Attempt(manager, profile, cancel)) {
            switch (action) {
                case CONNECT -> attempt.connect();
                case DISCONNECT -> attempt.disconnect();
            }
        }
        return changed(action, id, before);
    }

    /** NetworkManager always asks where polkit says so; a call that must not ask therefore looks first. */
    private void permit() {
        if (!mayAsk && manager.permission(NetworkManager.CONTROL).equals("auth")) {
            throw new HelperException(Problem.NEEDS_PASSWORD, Sentences.needsPassword());
        }
    }

    private Change changed(ConnectionAction action, ConnectionId id, List<Connection> before) {
        List<Connection> after = connections.list();
        List<Connection> lost = before.stream()
                .filter(one -> !one.external() && !one.id().equals(id) && one.state() == ConnectionState.CONNECTED)
                .filter(one -> find(after, one.id()).state() != ConnectionState.CONNECTED)
                .toList();
        List<Call> undo = new ArrayList<>(List.of(ConnectionsCommands.call(action.inverse(), id)));
        lost.forEach(one -> undo.add(ConnectionsCommands.call(ConnectionAction.CONNECT, one.id())));
        return new Change(
                id.value(),
                word(find(after, id)),
                ConnectionsCommands.command(action, id),
                undo,
                lost.stream().map(Connection::name).toList(),
                word(find(before, id)));
    }

    private static Connection find(List<Connection> all, ConnectionId id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new HelperException(
                        Problem.CONFLICT, "The connection " + id + " was removed by somebody else meanwhile."));
    }

    /** Such as {@code connected (tun0, 10.8.0.2/24)}. */
    private static String word(Connection connection) {
        String details = Stream.concat(connection.devices().stream(), connection.addresses().stream())
                .collect(Collectors.joining(", "));
        return switch (connection.state()) {
            case DISCONNECTED -> "disconnected";
            case CONNECTING -> "connecting";
            case CONNECTED -> details.isEmpty() ? "connected" : "connected (" + details + ")";
            case DISCONNECTING -> "disconnecting";
        };
    }
}
