package org.reeve.helper.system;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The kernel's tables of sockets: proc_net(5). Pure. */
public final class SocketTable {
    private static final List<String> STATES = List.of(
            "",
            "ESTABLISHED",
            "SYN_SENT",
            "SYN_RECV",
            "FIN_WAIT1",
            "FIN_WAIT2",
            "TIME_WAIT",
            "CLOSE",
            "CLOSE_WAIT",
            "LAST_ACK",
            "LISTEN",
            "CLOSING");
    private static final int WORD = 4;
    private static final int INODE = 9;
    private static final int LAST_PORT = 65535;
    private static final String LISTENS = "00010000";
    private static final String UNCONNECTED = "01";
    private static final Map<String, String> KINDS = Map.of("0001", "stream", "0002", "dgram", "0005", "seqpacket");

    private SocketTable() {}

    /**
     * A socket of a table.
     *
     * @param protocol which table
     * @param kind of a socket of the file system: stream, dgram, seqpacket
     * @param host the address without the port; of a socket of the file system its name, an @ before an abstract one
     * @param port the port; -1 of a socket of the file system
     * @param waits whether anybody may connect to it, or send to it without
     * @param uid who made it; -1 where the table does not say
     */
    public record Line(
            String protocol, String kind, String host, int port, String remote, String state, boolean waits, long uid) {
        /** Of a kind that is in none of the tables. */
        public static final Line UNKNOWN = new Line("other", "", "", -1, "", "", false, -1);

        /** Its own end, as a person reads it. */
        public String local() {
            return port < 0 ? host : (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** tcp, tcp6, udp and udp6 have the same form; by the socket's number. */
    public static Map<String, Line> internet(String protocol, String text) {
        Map<String, Line> lines = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] fields = line.strip().split(" +");
            if (fields.length > INODE && fields[1].indexOf(':') > 0 && fields[2].indexOf(':') > 0) {
                lines.put(fields[INODE], internet(protocol, fields));
            }
        }
        return lines;
    }

    private static Line internet(String protocol, String[] fields) {
        boolean tcp = protocol.startsWith("tcp");
        String state = state(fields[3]);
        Line remote = end(protocol, fields[2], "", false, -1);
        // A datagram socket that nobody connected has the state that tcp(7) calls closed.
        boolean waits = tcp ? state.equals("LISTEN") : state.equals("CLOSE");
        Line local = end(protocol, fields[1], tcp ? state : "", waits, uid(fields[7]));
        return remote.port() == 0 || remote.port() < 0
                ? local
                : new Line(protocol, "", local.host(), local.port(), remote.local(), local.state(), waits, local.uid());
    }

    /** A number, then the name at the end where it has one. */
    public static Map<String, Line> unix(String text) {
        Map<String, Line> lines = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] fields = line.split(" +", 8);
            if (fields.length >= 7 && fields[0].endsWith(":")) {
                String name = fields.length > 7 ? fields[7] : "";
                String kind = KINDS.getOrDefault(fields[4], "");
                boolean listens = fields[3].equals(LISTENS);
                boolean waits = listens || (kind.equals("dgram") && fields[5].equals(UNCONNECTED) && !name.isEmpty());
                lines.put(fields[6], new Line("unix", kind, name, -1, "", listens ? "LISTEN" : "", waits, -1));
            }
        }
        return lines;
    }

    private static String state(String hex) {
        try {
            int number = Integer.parseInt(hex, 16);
            return number >= 0 && number < STATES.size() ? STATES.get(number) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static long uid(String text) {
        try {
            return Long.parseLong(text) & 0xFFFF_FFFFL;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Words of four octets each in the processor's order, a colon, a port: {@code 0100007F:0016}. */
    private static Line end(String protocol, String text, String state, boolean waits, long uid) {
        int colon = text.indexOf(':');
        try {
            byte[] octets = HexFormat.of().parseHex(text.substring(0, colon));
            if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
                turn(octets);
            }
            String host = InetAddress.getByAddress(octets).getHostAddress();
            int port = Integer.parseInt(text.substring(colon + 1), 16);
            return port < 0 || port > LAST_PORT
                    ? new Line(protocol, "", text, -1, "", state, false, uid)
                    : new Line(protocol, "", host, port, "", state, waits, uid);
        } catch (IllegalArgumentException | UnknownHostException e) {
            return new Line(protocol, "", text, -1, "", state, false, uid);
        }
    }

    private static void turn(byte[] octets) {
        for (int i = 0; i + WORD <= octets.length; i += WORD) {
            for (int a = i, b = i + WORD - 1; a < b; a++, b--) {
                byte octet = octets[a];
                octets[a] = octets[b];
                octets[b] = octet;
            }
        }
    }
}
