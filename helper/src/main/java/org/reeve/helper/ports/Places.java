package org.reeve.helper.ports;

import java.util.Optional;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.PortAddress;
import org.reeve.api.ports.Reach;
import org.reeve.helper.system.SocketTable;

/** Addresses in their one form, and from where they can be reached. Pure. */
final class Places {
    private static final int ANY_PORT = 1;

    private Places() {}

    /** An address and a port as systemd writes them; absent where they are none, such as one with an interface. */
    static Optional<PortAddress> read(String place) {
        try {
            return Optional.of(PortAddress.of(place.replaceFirst("%[^\\]]*", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A host of the kernel's table in its one form. */
    static String host(String host) {
        try {
            return new PortAddress(host, ANY_PORT).host();
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    /** What a line of the table is made of; absent where it does not wait for anybody. */
    static Optional<ListenerKind> kind(SocketTable.Line line) {
        if (!line.waits()) {
            return Optional.empty();
        }
        return switch (line.protocol()) {
            case "tcp" -> Optional.of(ListenerKind.TCP4);
            case "tcp6" -> Optional.of(ListenerKind.TCP6);
            case "udp" -> Optional.of(ListenerKind.UDP4);
            case "udp6" -> Optional.of(ListenerKind.UDP6);
            case "unix" ->
                switch (line.kind()) {
                    case "stream" -> Optional.of(ListenerKind.UNIX_STREAM);
                    case "seqpacket" -> Optional.of(ListenerKind.UNIX_PACKET);
                    case "dgram" -> Optional.of(ListenerKind.UNIX_DATAGRAM);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** Everywhere is what no address is named of: a table of IPv6 says so of IPv4 too. */
    static Reach reach(ListenerKind kind, String host) {
        if (kind.unix() || host.equals("::1") || host.startsWith("127.")) {
            return Reach.MACHINE;
        }
        return host.equals("::") || host.equals("0.0.0.0") ? Reach.EVERYWHERE : Reach.ONE_ADDRESS;
    }

    /** Whether who listens at one of them keeps another from listening at the other. */
    static boolean collide(PortAddress asked, ListenerKind kind, String host, int port) {
        if (!kind.tcp() || asked.port() != port) {
            return false;
        }
        boolean every = host.equals("::") || asked.host().equals("::");
        boolean same = host.equals(asked.host());
        boolean four = !asked.six()
                && kind == ListenerKind.TCP4
                && (host.equals("0.0.0.0") || asked.host().equals("0.0.0.0"));
        return every || same || four;
    }
}
