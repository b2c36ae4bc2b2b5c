package org.reeve.helper.connections;

import java.util.Map;
import java.util.Optional;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection profile, from its settings: nm-settings-dbus(5).
 *
 * @param path its object
 * @param id its UUID
 * @param name its name, fit to be shown
 * @param type what it is made of
 * @param device the interface that it is for; empty where it is for any
 * @param automatic whether it connects by itself
 * @param plugin the VPN's service, such as {@code org.freedesktop.NetworkManager.openvpn}; empty where it is no VPN
 */
record Profile(
        String path,
        ConnectionId id,
        String name,
        ConnectionType type,
        String device,
        boolean automatic,
        String plugin) {
    private static final int LONGEST_NAME = 256;
    private static final Logger LOG = LoggerFactory.getLogger("org.reeve.helper.connections");

    /** Reads what GetSettings answers; absent where its UUID is none, which happens only by editing files by hand. */
    static Optional<Profile> of(String path, Object settings) {
        Map<String, Values> groups = Objects.interfaces(settings);
        Values connection = groups.getOrDefault("connection", Values.NONE);
        try {
            return Optional.of(new Profile(
                    path,
                    new ConnectionId(connection.text("uuid")),
                    plain(connection.text("id"), LONGEST_NAME),
                    type(connection.text("type")),
                    plain(connection.text("interface-name"), LONGEST_NAME),
                    connection.flag("autoconnect", true),
                    plain(groups.getOrDefault("vpn", Values.NONE).text("service-type"), LONGEST_NAME)));
        } catch (IllegalArgumentException e) {
            LOG.info("left out {}: {}", path, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whoever may write a profile may write its name: what would not stand still in a line of text is replaced. */
    static String plain(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(longest).forEach(point -> plain.appendCodePoint(unseen(point) ? '\ufffd' : point));
        return plain.toString();
    }

    private static boolean unseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static ConnectionType type(String word) {
        return switch (word) {
            case "802-3-ethernet" -> ConnectionType.ETHERNET;
            case "802-11-wireless" -> ConnectionType.WIFI;
            case "gsm", "cdma" -> ConnectionType.MODEM;
            case "bluetooth" -> ConnectionType.BLUETOOTH;
            case "vpn" -> ConnectionType.VPN;
            case "wireguard" -> ConnectionType.WIREGUARD;
            case "bridge" -> ConnectionType.BRIDGE;
            case "bond" -> ConnectionType.BOND;
            case "vlan" -> ConnectionType.VLAN;
            case "tun" -> ConnectionType.TUN;
            case "veth" -> ConnectionType.VETH;
            case "loopback" -> ConnectionType.LOOPBACK;
            default -> ConnectionType.OTHER;
        };
    }
}
