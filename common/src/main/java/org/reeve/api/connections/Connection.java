package org.reeve.api.connections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A connection profile and what is up of it.
 *
 * @param id the profile
 * @param name its name for a person; text from a file that others may have written, at most 256 characters
 * @param type what it is made of
 * @param state how far it is
 * @param devices the interfaces it is on, or would be on where the profile names one; may be empty. Of a VPN that is up its
 *     own interface, where it has one, not the one that carries it
 * @param automatic whether it connects by itself
 * @param external whether nobody set it up: another program made the interface, such as {@code lo} or {@code tun0}, and
 *     NetworkManager only shows it
 * @param primary whether the default route goes through it
 * @param addresses addresses with prefix length, such as {@code 192.0.2.7/24}
 * @param gateways the gateways
 * @param dns the name servers
 * @param since when it was connected, where that is known
 * @param ended why it ended the last time or did not come about, where this was seen and it is not connected again
 */
public record Connection(
        ConnectionId id,
        String name,
        ConnectionType type,
        ConnectionState state,
        List<String> devices,
        boolean automatic,
        boolean external,
        boolean primary,
        List<String> addresses,
        List<String> gateways,
        List<String> dns,
        Optional<Instant> since,
        Optional<Ending> ended) {
    /** Copies the lists. */
    public Connection {
        devices = List.copyOf(devices);
        addresses = List.copyOf(addresses);
        gateways = List.copyOf(gateways);
        dns = List.copyOf(dns);
    }
}
