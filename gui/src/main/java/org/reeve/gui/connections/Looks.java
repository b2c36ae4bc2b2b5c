package org.reeve.gui.connections;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionType;
import org.reeve.gui.widget.Tone;

/** The pictures of types and states; each state has a shape of its own, not only a colour. */
final class Looks {
    private Looks() {}

    static Ikon of(ConnectionType type) {
        return switch (type) {
            case ETHERNET, VETH -> Feather.SHARE_2;
            case WIFI -> Feather.WIFI;
            case MODEM -> Feather.SMARTPHONE;
            case BLUETOOTH -> Feather.BLUETOOTH;
            case VPN, WIREGUARD -> Feather.SHIELD;
            case BRIDGE -> Feather.GIT_MERGE;
            case BOND -> Feather.LINK;
            case VLAN -> Feather.LAYERS;
            case TUN -> Feather.SHUFFLE;
            case LOOPBACK -> Feather.REPEAT;
            case OTHER -> Feather.GLOBE;
        };
    }

    static Ikon state(Connection connection) {
        return switch (connection.state()) {
            case CONNECTED -> Feather.CHECK_CIRCLE;
            case CONNECTING, DISCONNECTING -> Feather.LOADER;
            case DISCONNECTED -> Endings.unasked(connection) ? Feather.ALERT_CIRCLE : Feather.CIRCLE;
        };
    }

    static Tone tone(Connection connection) {
        return switch (connection.state()) {
            case CONNECTED -> Tone.GOOD;
            case CONNECTING, DISCONNECTING -> Tone.BUSY;
            case DISCONNECTED -> Endings.unasked(connection) ? Tone.BAD : Tone.OFF;
        };
    }
}
