package org.reeve.api.ports;

import java.util.List;
import java.util.Optional;

/**
 * A socket that listens.
 *
 * @param socket the kernel's number of it, one for each socket there is
 * @param kind what it is made of
 * @param address an IP address, or the path or the name of a Unix socket, an abstract one behind an {@code @}; hostile, may be
 *     empty, at most 256 characters
 * @param port the port; 0 of a Unix socket
 * @param service what the port is known for, as /etc/services has it
 * @param reach from where it can be reached
 * @param user who made it; the kernel does not tell it of Unix sockets
 * @param owners the processes that hold it, as far as they are known
 * @param hidden whether others may hold it that this look was not shown
 * @param activation the socket unit that it is systemd's by
 */
public record Listener(
        long socket,
        ListenerKind kind,
        String address,
        int port,
        Optional<String> service,
        Reach reach,
        Optional<String> user,
        List<PortOwner> owners,
        boolean hidden,
        Optional<Activation> activation) {
    /** How long an address may be. */
    public static final int LONGEST = 256;

    private static final int LAST_PORT = 65535;

    /** Copies the list; refuses what no socket has. */
    public Listener {
        owners = List.copyOf(owners);
        if (socket < 0 || address.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a socket: expected a number from 0 on, and an address that is not too long");
        }
        if (kind.unix() ? port != 0 : port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("a socket: expected a port from 0 to 65535, and 0 of a Unix socket");
        }
    }

    /** Address and port as they are written. */
    public String place() {
        if (kind.unix()) {
            return address;
        }
        return (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + port;
    }
}
