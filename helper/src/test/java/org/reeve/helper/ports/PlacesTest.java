package org.reeve.helper.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.PortAddress;
import org.reeve.api.ports.Reach;

class PlacesTest {
    @ParameterizedTest
    @CsvSource({
        "TCP4, 127.0.0.1, MACHINE",
        "TCP4, 127.0.0.53, MACHINE",
        "TCP6, ::1, MACHINE",
        "TCP4, 0.0.0.0, EVERYWHERE",
        "UDP6, ::, EVERYWHERE",
        "TCP4, 192.0.2.7, ONE_ADDRESS",
        "UNIX_STREAM, /run/x, MACHINE"
    })
    void reachFollowsFromTheAddress(ListenerKind kind, String host, Reach reach) {
        assertEquals(reach, Places.reach(kind, host));
    }

    @ParameterizedTest
    @CsvSource({
        "Stream, TCP6, [::]:22, TCP6 [::]:22",
        "Stream, TCP4, 0.0.0.0:80, TCP4 0.0.0.0:80",
        "Stream, TCP6, [fe80:0:0::1%eth0]:80, TCP6 [fe80::1]:80",
        "Stream, UNIX_STREAM, /run/x, UNIX_STREAM /run/x",
        "Datagram, UNIX_DATAGRAM, @a, UNIX_DATAGRAM @a",
        "Datagram, UDP4, 127.0.0.1:53, UDP4 127.0.0.1:53"
    })
    void placeOfAUnitAndOfTheKernelIsTheSame(String word, ListenerKind kind, String place, String key) {
        assertTrue(SocketUnits.kinds(word).contains(kind));
        assertEquals(Optional.of(key), SocketUnits.key(kind, place));
    }

    @Test
    void placeOfAnotherFamilyIsAnother() {
        assertEquals(Optional.empty(), SocketUnits.key(ListenerKind.TCP4, "[::]:22"));
        assertEquals(Optional.empty(), SocketUnits.key(ListenerKind.TCP6, "0.0.0.0:22"));
        assertEquals(Optional.empty(), SocketUnits.key(ListenerKind.UNIX_STREAM, "0.0.0.0:22"));
        assertEquals(Optional.empty(), SocketUnits.key(ListenerKind.TCP4, "/run/x"));
        assertTrue(SocketUnits.kinds("Netlink").isEmpty());
    }

    @Test
    void whoKeepsAnotherFromListeningIsFound() {
        PortAddress every = PortAddress.of("80");
        assertTrue(Places.collide(every, ListenerKind.TCP4, "127.0.0.1", 80));
        assertTrue(Places.collide(PortAddress.of("127.0.0.1:80"), ListenerKind.TCP6, "::", 80));
        assertTrue(Places.collide(PortAddress.of("127.0.0.1:80"), ListenerKind.TCP4, "0.0.0.0", 80));
        assertFalse(Places.collide(PortAddress.of("127.0.0.1:80"), ListenerKind.TCP4, "127.0.0.2", 80));
        assertFalse(Places.collide(PortAddress.of("[::1]:80"), ListenerKind.TCP4, "0.0.0.0", 80));
        assertFalse(Places.collide(every, ListenerKind.UDP4, "0.0.0.0", 80));
        assertFalse(Places.collide(every, ListenerKind.TCP4, "0.0.0.0", 81));
    }

    @Test
    void aPortIsKnownByItsFirstName() {
        Services services = Services.parse("""
                # comment
                http            80/tcp          www             # WorldWideWeb HTTP
                www2            80/tcp
                domain          53/udp
                broken
                odd             x/tcp
                """);
        assertEquals(Optional.of("http"), services.of(ListenerKind.TCP6, 80));
        assertEquals(Optional.empty(), services.of(ListenerKind.UDP4, 80));
        assertEquals(Optional.of("domain"), services.of(ListenerKind.UDP6, 53));
        assertEquals(Optional.empty(), services.of(ListenerKind.UNIX_STREAM, 0));
    }
}
