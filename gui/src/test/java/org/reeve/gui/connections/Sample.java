package org.reeve.gui.connections;

import java.util.List;
import java.util.Optional;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.Ending;

/** Connections to test with. */
record Sample(Connection connection) {
    static ConnectionId id(int number) {
        return new ConnectionId("00000000-0000-4000-8000-00000000000" + number);
    }

    /** Connected, on a device, with an address. */
    static Sample up(int number, String name, ConnectionType type, String address) {
        return new Sample(new Connection(
                id(number),
                name,
                type,
                ConnectionState.CONNECTED,
                List.of("eth" + number),
                false,
                false,
                false,
                List.of(address),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    static Sample ethernet() {
        return up(1, "office", ConnectionType.ETHERNET, "192.0.2.7/24");
    }

    static Sample vpn() {
        return up(2, "home", ConnectionType.VPN, "198.51.100.9/24");
    }

    Sample primary() {
        return with(connection.state(), connection.ended(), connection.external(), true, List.of("192.0.2.1"));
    }

    Sample gateway() {
        return with(
                connection.state(),
                connection.ended(),
                connection.external(),
                connection.primary(),
                List.of("192.0.2.1"));
    }

    Sample external() {
        return with(connection.state(), connection.ended(), true, connection.primary(), connection.gateways());
    }

    Sample state(ConnectionState state) {
        return with(state, Optional.empty(), connection.external(), connection.primary(), connection.gateways());
    }

    Sample ended(Ending ending) {
        return with(
                ConnectionState.DISCONNECTED,
                Optional.of(ending),
                connection.external(),
                connection.primary(),
                connection.gateways());
    }

    Sample on(String device) {
        return new Sample(new Connection(
                connection.id(),
                connection.name(),
                connection.type(),
                connection.state(),
                List.of(device),
                connection.automatic(),
                connection.external(),
                connection.primary(),
                connection.addresses(),
                connection.gateways(),
                connection.dns(),
                connection.since(),
                connection.ended()));
    }

    private Sample with(
            ConnectionState state, Optional<Ending> ended, boolean external, boolean primary, List<String> gateways) {
        return new Sample(new Connection(
                connection.id(),
                connection.name(),
                connection.type(),
                state,
                connection.devices(),
                connection.automatic(),
                external,
                primary,
                connection.addresses(),
                gateways,
                connection.dns(),
                connection.since(),
                ended));
    }
}
