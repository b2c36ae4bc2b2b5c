package org.reeve.gui.connections;

import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.Ending;

/** What an end means. Pure. */
final class Endings {
    private Endings() {}

    /** Whether it is not connected, and nobody wanted that. */
    static boolean unasked(Connection connection) {
        return connection.state() == ConnectionState.DISCONNECTED
                && connection.ended().filter(Endings::unasked).isPresent();
    }

    private static boolean unasked(Ending ending) {
        return switch (ending) {
            case ASKED, REMOVED -> false;
            case DEVICE, SERVICE_STOPPED, SERVICE_FAILED, ADDRESSES, TIMEOUT, NO_SECRETS, LOGIN, DEPENDENCY, OTHER ->
                true;
        };
    }
}
