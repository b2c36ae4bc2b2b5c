package org.reeve.api.ports;

import org.reeve.api.Descriptor;

/**
 * A connection that somebody made, on its way to who serves it.
 *
 * @param from who made it
 * @param socket the socket: TCP, connected
 */
public record HandedConnection(PortAddress from, Descriptor socket) {}
