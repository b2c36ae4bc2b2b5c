package org.reeve.api.connections;

import java.util.List;
import org.reeve.api.Call;

/** What each change of a connection is called: as a command, and as a call. Pure functions, used by both sides. */
public final class ConnectionsCommands {
    private static final String RIGHT = "connections.manage.";

    private ConnectionsCommands() {}

    /** The equivalent command, one argument per element. */
    public static List<String> command(ConnectionAction action, ConnectionId connection) {
        return List.of("nmcli", "connection", action.verb(), "uuid", connection.value());
    }

    /** The call that does it. */
    public static Call call(ConnectionAction action, ConnectionId connection) {
        return Call.of(RIGHT + action.method(), connection);
    }
}
