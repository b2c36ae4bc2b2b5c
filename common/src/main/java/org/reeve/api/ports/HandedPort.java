package org.reeve.api.ports;

import org.reeve.api.Descriptor;

/**
 * A socket that listens, on its way to who asked for it.
 *
 * @param address where it listens
 * @param socket the socket: TCP, bound and listening
 */
public record HandedPort(PortAddress address, Descriptor socket) {}
