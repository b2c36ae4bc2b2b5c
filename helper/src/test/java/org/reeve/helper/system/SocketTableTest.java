package org.reeve.helper.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.helper.system.SocketTable.Line;

class SocketTableTest {
    private static final String TITLE =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    private static Line of(Map<String, Line> lines, String socket) {
        return Optional.ofNullable(lines.get(socket)).orElseThrow();
    }

    @Test
    void socketsHaveAddressesAPersonReads() {
        Map<String, Line> tcp = SocketTable.internet(
                "tcp",
                TITLE
                        + "   0: 0100007F:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0 100\n");
        Map<String, Line> six = SocketTable.internet(
                "tcp6",
                "0: 00000000000000000000000001000000:0050 00000000000000000000000001000000:8000 01 0:0 00:0 0 0 0 12 1\n");

        assertEquals(Map.of("4711", new Line("tcp", "", "127.0.0.1", 22, "", "LISTEN", true, 1000)), tcp);
        assertEquals("127.0.0.1:22", of(tcp, "4711").local());
        assertEquals("[0:0:0:0:0:0:0:1]:80", of(six, "12").local());
        assertEquals("[0:0:0:0:0:0:0:1]:32768", of(six, "12").remote());
        assertEquals("ESTABLISHED", of(six, "12").state());
        assertFalse(of(six, "12").waits());
    }

    @Test
    void aDatagramSocketWaitsUntilItIsConnected() {
        Map<String, Line> udp = SocketTable.internet(
                "udp",
                TITLE
                        + " 1: 3500007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000   991   0 1 2 0 0\n"
                        + " 2: 0100007F:8000 0100007F:0035 01 00000000:00000000 00:00000000 00000000  1000   0 2 2 0 0\n");

        assertTrue(of(udp, "1").waits());
        assertEquals("127.0.0.53:53", of(udp, "1").local());
        assertEquals("", of(udp, "1").state());
        assertFalse(of(udp, "2").waits());
    }

    @Test
    void aSocketOfTheFileSystemWaitsWhereItListensOrHasANameToSendTo() {
        Map<String, Line> unix = SocketTable.unix("""
                Num       RefCount Protocol Flags    Type St Inode Path
                0000: 00000002 00000000 00010000 0001 01 99 /run/a b
                0000: 00000002 00000000 00000000 0002 01 98 /run/systemd/notify
                0000: 00000002 00000000 00000000 0002 01 97
                0000: 00000003 00000000 00000000 0001 03 96 /run/a b
                0000: 00000002 00000000 00010000 0005 01 95 @abstract
                """);

        assertEquals(new Line("unix", "stream", "/run/a b", -1, "", "LISTEN", true, -1), of(unix, "99"));
        assertEquals("/run/a b", of(unix, "99").local());
        assertTrue(of(unix, "98").waits());
        assertFalse(of(unix, "97").waits());
        assertFalse(of(unix, "96").waits());
        assertEquals("seqpacket", of(unix, "95").kind());
    }

    @Test
    void aLineThatIsCutOffOrMadeUpIsNoPort() {
        assertTrue(SocketTable.internet("tcp", "0: 0100007F").isEmpty());
        Map<String, Line> odd = SocketTable.internet("tcp", "0: 0100:0016 00000000:0000 0A a b c x d 7");
        assertFalse(of(odd, "7").waits());
        assertEquals(-1, of(odd, "7").uid());
    }
}
