package org.reeve.api.connections;

import java.util.List;

/**
 * What a watch tells. The first is whole and sent as soon as later changes cannot be missed.
 *
 * @param running whether NetworkManager runs; while it does not, there are no connections
 * @param whole whether {@code connections} is everything there is, or only what changed
 * @param connections connections as they are now
 * @param gone profiles that are no more
 */
public record ConnectionsChanged(
        boolean running, boolean whole, List<Connection> connections, List<ConnectionId> gone) {
    /** Copies the lists. */
    public ConnectionsChanged {
        connections = List.copyOf(connections);
        gone = List.copyOf(gone);
    }
}
