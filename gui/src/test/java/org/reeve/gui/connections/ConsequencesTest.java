package org.reeve.gui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;
import org.reeve.gui.connections.Consequences.Consequence;
import org.reeve.gui.connections.Consequences.Role;
import org.reeve.gui.connections.Consequences.Surroundings;
import org.reeve.gui.widget.Texts;

final class ConsequencesTest {
    private static final Seat HERE = new Seat(Optional.empty(), false);
    private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.7");

    private static List<Consequence> disconnect(Sample about, Seat seat, Set<InetAddress> logins, Sample... others) {
        return Consequences.of(ConnectionAction.DISCONNECT, about.connection(), around(about, seat, logins, others));
    }

    private static Surroundings around(Sample about, Seat seat, Set<InetAddress> logins, Sample... others) {
        List<Connection> all = Stream.concat(Stream.of(about), Arrays.stream(others))
                .map(Sample::connection)
                .toList();
        return new Surroundings(all, seat, logins);
    }

    private static List<Consequence> hits(Role... roles) {
        return Arrays.stream(roles).<Consequence>map(Consequence.Hits::new).toList();
    }

    @Test
    void anOrdinaryConnectionNeedsNoQuestion() {
        assertEquals(List.of(), disconnect(Sample.ethernet(), HERE, Set.of(), Sample.vpn()));
    }

    @Test
    void theDefaultRouteIsNamed() {
        assertEquals(hits(Role.ROUTE), disconnect(Sample.ethernet().primary(), HERE, Set.of()));
        assertEquals(hits(Role.TUNNEL), disconnect(Sample.vpn().primary(), HERE, Set.of()));
    }

    @Test
    void theOwnLoginIsNamedAndNotOnceMoreAsSomebodysElse() {
        Seat seat = Seat.of(Map.of("SSH_CONNECTION", "192.0.2.200 50122 192.0.2.7 22", "DISPLAY", "localhost:10.0"));
        assertEquals(hits(Role.LOGIN), disconnect(Sample.ethernet(), seat, Set.of(ADDRESS)));
        assertEquals(List.of(), disconnect(Sample.vpn(), seat, Set.of(ADDRESS)));
    }

    @Test
    void anotherPersonsLoginIsNamed() {
        assertEquals(hits(Role.LOGINS), disconnect(Sample.ethernet(), HERE, Set.of(ADDRESS)));
    }

    @Test
    void aDesktopOnAnotherComputerIsNamed() {
        assertEquals(hits(Role.DISPLAY), disconnect(Sample.ethernet(), Seat.of(Map.of("DISPLAY", "x:0")), Set.of()));
        assertEquals(hits(Role.DISPLAY), disconnect(Sample.ethernet(), Seat.of(Map.of("XRDP_SESSION", "1")), Set.of()));
        for (String local : List.of(":0", "unix:0", "localhost:10.0", "127.0.0.1:10", "[::1]:1", "/tmp/x:0", "")) {
            assertEquals(List.of(), disconnect(Sample.ethernet(), Seat.of(Map.of("DISPLAY", local)), Set.of()), local);
        }
    }

    @Test
    void vpnsThatRunOverItAreNamedUnlessAnotherCouldCarryThem() {
        Sample carrier = Sample.ethernet().gateway();
        Sample other =
                Sample.up(3, "cable", ConnectionType.ETHERNET, "203.0.113.4/24").gateway();
        assertEquals(
                List.of(new Consequence.EndsAlong(List.of(Sample.vpn().connection()))),
                disconnect(carrier, HERE, Set.of(), Sample.vpn()));
        assertEquals(List.of(), disconnect(carrier, HERE, Set.of(), Sample.vpn(), other));
        assertEquals(List.of(), disconnect(carrier, HERE, Set.of(), Sample.vpn().state(ConnectionState.DISCONNECTED)));
    }

    @Test
    void whatAnotherProgramMadeAndTheLoopbackAreNamed() {
        assertEquals(hits(Role.EXTERNAL), disconnect(Sample.ethernet().external(), HERE, Set.of()));
        Sample loopback =
                Sample.up(4, "lo", ConnectionType.LOOPBACK, "127.0.0.1/8").external();
        assertEquals(hits(Role.LOOPBACK), disconnect(loopback, HERE, Set.of()));
    }

    @Test
    void connectingAsksOnlyWhereItCutsSomebodyOff() {
        Sample current = Sample.ethernet().on("eth0");
        Sample next = Sample.up(5, "lab", ConnectionType.ETHERNET, "192.0.2.9/24")
                .on("eth0")
                .state(ConnectionState.DISCONNECTED);
        assertEquals(
                List.of(),
                Consequences.of(ConnectionAction.CONNECT, next.connection(), around(next, HERE, Set.of(), current)));
        assertEquals(
                List.of(new Consequence.Replaces(current.connection()), new Consequence.Hits(Role.LOGINS)),
                Consequences.of(
                        ConnectionAction.CONNECT, next.connection(), around(next, HERE, Set.of(ADDRESS), current)));
    }

    @Test
    void everyRoleHasItsSentence() {
        Texts texts = Texts.of(Consequences.class);
        assertEquals(
                List.of(),
                Arrays.stream(Role.values())
                        .filter(role -> !texts.has("consequence." + role))
                        .toList());
    }
}
