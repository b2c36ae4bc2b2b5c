package org.reeve.gui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LoginsTest {
    private static Set<InetAddress> parse(String... lines) {
        return Logins.parse(Stream.of(lines));
    }

    @Test
    void establishedSshIsFoundInBothFamilies() {
        assertEquals(
                Set.of(InetAddress.ofLiteral("192.0.2.7"), InetAddress.ofLiteral("2001:db8::7")),
                parse(
                        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid",
                        "   0: 070200C0:0016 C80200C0:C3CA 01 00000000:00000000 02:000A7214 00000000     0",
                        "   1: B80D0120000000000000000007000000:0016 B80D012000000000000000000A000000:C3CA 01 0:0"));
    }

    @Test
    void otherPortsListenersAndTheOwnComputerDoNotCount() {
        assertEquals(
                Set.of(),
                parse(
                        "0: 070200C0:0050 C80200C0:C3CA 01 0:0",
                        "1: 00000000:0016 00000000:0000 0A 0:0",
                        "2: 0100007F:0016 0100007F:C3CA 01 0:0"));
    }

    @Test
    void brokenLinesNameNobody() {
        assertEquals(
                Set.of(),
                parse("", "0:", "0: zz:0016 x 01", "0: 0702:0016 x 01", "0: :0016 x 01", "0: 070200:0016 x 01"));
    }
}
