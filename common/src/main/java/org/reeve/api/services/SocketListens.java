package org.reeve.api.services;

import java.util.List;

/**
 * What a socket unit listens on.
 *
 * @param socket the socket
 * @param starts what a connection starts
 * @param listens kind and address, such as {@code Stream 0.0.0.0:22}
 * @param connections how many are open, where each has an instance of its own
 * @param accepted how many there were
 */
public record SocketListens(
        UnitName socket, List<UnitName> starts, List<String> listens, long connections, long accepted) {
    /** Copies the lists. */
    public SocketListens {
        starts = List.copyOf(starts);
        listens = List.copyOf(listens);
    }
}
