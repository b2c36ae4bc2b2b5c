package org.reeve.helper.processes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The kernel's tables of sockets: proc_net(5). Pure. */
final class SocketTable {
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
    private static final String LISTENS = "00010000";

    private SocketTable() {}

    /** A socket of a table. */
    record Line(String protocol, String local, String remote, String state) {
        /** Of a kind that is in none of the tables. */
        static final Line UNKNOWN = new Line("other", "", "", "");
    }

    /** tcp, tcp6, udp and udp6 have the same form; by the socket's number. */
    static Map<String, Line> internet(String protocol, String text) {
        Map<String, Line> lines = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] fields = line.strip().split(" +");
            if (fields.length > INODE && fields[1].indexOf(':') > 0 && fields[2].indexOf(':') > 0) {
                String remote = address(fields[2]);
                boolean none = remote.endsWith(":0");
                lines.put(
                        fields[INODE],
                        new Line(
                                protocol,
                                address(fields[1]),
                                none ? "" : remote,
                                protocol.startsWith("tcp") ? state(fields[3]) : ""));
            }
        }
        return lines;
    }

    /** A number, then the path at the end where it has one. */
    static Map<String, Line> unix(String text) {
        Map<String, Line> lines = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] fields = line.split(" +", 8);
            if (fields.length >= 7 && fields[0].endsWith(":")) {
                lines.put(
                        fields[6],
                        new Line(
                                "unix",
                                fields.length > 7 ? fields[7] : "",
                                "",
                                fields[3].equals(LISTENS) ? "LISTEN" : ""));
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

    /** Words of four octets each in the processor's order, a colon, a port: {@code 0100007F:0016}. */
    private static String address(String text) {
        int colon = text.indexOf(':');
        try {
            byte[] octets = HexFormat.of().parseHex(text.substring(0, colon));
            if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
                turn(octets);
            }
            String host = InetAddress.getByAddress(octets).getHostAddress();
            int port = Integer.parseInt(text.substring(colon + 1), 16);
            return (octets.length > WORD ? "[" + host + "]" : host) + ":" + port;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return text;
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
