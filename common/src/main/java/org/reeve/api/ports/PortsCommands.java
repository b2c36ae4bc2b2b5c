package org.reeve.api.ports;

import java.util.List;
import org.reeve.api.Call;

/** What listening is called: as a command, and as a call. Pure functions, used by both sides. */
public final class PortsCommands {
    private static final String RIGHT = "ports.listen.";

    private PortsCommands() {}

    /** The command that does about the same: systemd listens, and starts a program with the socket. */
    public static List<String> listenCommand(PortAddress address) {
        return List.of("systemd-socket-activate", "--listen=" + address);
    }

    /** The command that does about the same for each connection. */
    public static List<String> acceptCommand(PortAddress address) {
        return List.of("systemd-socket-activate", "--listen=" + address, "--accept", "--inetd");
    }

    /** The call that gives out a socket. */
    public static Call listen(PortAddress address) {
        return Call.of(RIGHT + "listen", address);
    }

    /** The call that gives out connections. */
    public static Call accept(PortAddress address) {
        return Call.of(RIGHT + "accept", address);
    }

    /** The call that asks for every owner. */
    public static Call everyOwner() {
        return Call.of("ports.confidential.list");
    }
}
