package org.reeve.api.ports;

import java.util.Optional;

/**
 * The socket unit by which systemd listens, and starts a service when somebody comes.
 *
 * @param socket the socket unit
 * @param starts the service that it starts, where systemd names one
 * @param user whether both are units of this user's service manager
 */
public record Activation(String socket, Optional<String> starts, boolean user) {
    private static final int LONGEST = 255;

    /** Refuses what systemd does not name a unit. */
    public Activation {
        if (socket.isEmpty()
                || socket.length() > LONGEST
                || starts.filter(Activation::wrong).isPresent()) {
            throw new IllegalArgumentException("not a socket unit: expected names of 1 to 255 characters");
        }
    }

    private static boolean wrong(String name) {
        return name.isEmpty() || name.length() > LONGEST;
    }
}
