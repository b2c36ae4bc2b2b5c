package org.reeve.helper.connections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reeve.api.connections.ConnectionState;

/**
 * A profile that is up, or on its way up or down.
 *
 * @param path its object
 * @param uuid of the profile
 * @param state how far it is
 * @param devices the paths of its devices; of a VPN, of those that carry it
 * @param configs the paths of its addresses, of both families
 * @param primary whether a default route goes through it
 * @param vpn whether it is a VPN
 */
record Active(
        String path,
        String uuid,
        ConnectionState state,
        List<String> devices,
        List<String> configs,
        boolean primary,
        boolean vpn) {
    /** NMActiveConnectionState. */
    static final int ACTIVATING = 1;

    static final int ACTIVATED = 2;
    static final int DEACTIVATING = 3;
    static final int DEACTIVATED = 4;

    static Active of(String path, Values properties) {
        return new Active(
                path,
                properties.text("Uuid"),
                state(properties.number("State").orElse(0L).intValue()),
                properties.texts("Devices"),
                Stream.of("Ip4Config", "Ip6Config")
                        .map(properties::text)
                        .filter(config -> config.length() > 1)
                        .toList(),
                properties.flag("Default", false) || properties.flag("Default6", false),
                properties.flag("Vpn", false));
    }

    /** What is up, by profile. A profile can be up several times, on several devices. */
    static Map<String, List<Active>> byUuid(Objects objects) {
        Map<String, List<Active>> all = new HashMap<>();
        for (String path : objects.with(NetworkManager.ACTIVE)) {
            Active active = of(path, objects.properties(path, NetworkManager.ACTIVE));
            if (active.state() != ConnectionState.DISCONNECTED) {
                all.computeIfAbsent(active.uuid(), uuid -> new ArrayList<>()).add(active);
            }
        }
        return all;
    }

    /** How far the furthest is. */
    static ConnectionState state(List<Active> actives) {
        return Stream.of(ConnectionState.CONNECTED, ConnectionState.CONNECTING, ConnectionState.DISCONNECTING)
                .filter(state -> actives.stream().anyMatch(active -> active.state() == state))
                .findFirst()
                .orElse(ConnectionState.DISCONNECTED);
    }

    private static ConnectionState state(int number) {
        return switch (number) {
            case ACTIVATING -> ConnectionState.CONNECTING;
            case ACTIVATED -> ConnectionState.CONNECTED;
            case DEACTIVATING -> ConnectionState.DISCONNECTING;
            default -> ConnectionState.DISCONNECTED;
        };
    }
}
