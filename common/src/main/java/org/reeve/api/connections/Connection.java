package org.reeve.api.connections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A connection profile and what is up of it.
 *
 * @param id the profile
 * @param name its name for a person; text from a file that others may have written
 * @param type what it is made of
 * @param state how far it is
 * @param devices the interfaces it is on, or would be on where the profile names one; may be empty
 * @param automatic whether it connects by itself
 * @param primary whether the default route goes through it
 * @param addresses addresses with prefix length, such as {@code 192.0.2.7/24}
 * @param gateways the gateways
 * @param dns the name servers
 * @param since when it was connected, where that is known
 * @param ended why it ended the last time, where this was seen
 */
public record Connection(
        ConnectionId id,
        String name,
        ConnectionType type,
        ConnectionState state,
        List<String> devices,
        boolean automatic,
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
