package org.reeve.gui.connections;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionState;
import org.reeve.api.connections.ConnectionType;

/** What else would follow from connecting or disconnecting, so that it is told before and not after. Pure. */
final class Consequences {
    /** Why a connection matters to whoever sits here. The sentence is {@code consequence.<name>} in the bundle. */
    enum Role {
        /** The default route goes through it. */
        ROUTE,
        /** Everything goes through this VPN. */
        TUNNEL,
        /** The person's own ssh session came in by it. */
        LOGIN,
        /** Somebody's ssh session came in by it. */
        LOGINS,
        /** The desktop may be shown through it. */
        DISPLAY,
        /** Programs of this computer talk to each other through it. */
        LOOPBACK,
        /** Another program made it. */
        EXTERNAL
    }

    /** One consequence. */
    sealed interface Consequence {
        /** The connection has a role. */
        record Hits(Role role) implements Consequence {}

        /** VPNs that run over it end too. */
        record EndsAlong(List<Connection> tunnels) implements Consequence {}

        /** Another connection on the same interface makes room. */
        record Replaces(Connection other) implements Consequence {}
    }

    /**
     * What is known of the surroundings.
     *
     * @param all every connection
     * @param seat where the person sits
     * @param logins addresses at which somebody is logged in by ssh
     */
    record Surroundings(Collection<Connection> all, Seat seat, Set<InetAddress> logins) {
        /** Copies the lists. */
        Surroundings {
            all = List.copyOf(all);
            logins = Set.copyOf(logins);
        }
    }

    private Consequences() {}

    /** What to tell before; empty where nothing needs telling. */
    static List<Consequence> of(ConnectionAction action, Connection about, Surroundings around) {
        return switch (action) {
            case CONNECT -> connecting(about, around);
            case DISCONNECT -> disconnecting(about, around);
        };
    }

    private static List<Consequence> disconnecting(Connection about, Surroundings around) {
        if (about.type() == ConnectionType.LOOPBACK) {
            return List.of(new Consequence.Hits(Role.LOOPBACK));
        }
        List<Consequence> all = new ArrayList<>();
        if (about.primary()) {
            all.add(new Consequence.Hits(ConnectionWords.tunnel(about) ? Role.TUNNEL : Role.ROUTE));
        }
        people(about, around).forEach(role -> all.add(new Consequence.Hits(role)));
        List<Connection> along = along(about, around);
        if (!along.isEmpty()) {
            all.add(new Consequence.EndsAlong(along));
        }
        if (about.external()) {
            all.add(new Consequence.Hits(Role.EXTERNAL));
        }
        return List.copyOf(all);
    }

    /** Taking the interface from another profile is what was asked for; cutting somebody off by it is not. */
    private static List<Consequence> connecting(Connection about, Surroundings around) {
        return around.all().stream()
                .filter(other -> !other.id().equals(about.id())
                        && up(other)
                        && !ConnectionWords.tunnel(other)
                        && !Collections.disjoint(other.devices(), about.devices()))
                .filter(other -> people(other, around).findAny().isPresent())
                .<Consequence>flatMap(other -> Stream.concat(
                        Stream.of(new Consequence.Replaces(other)),
                        people(other, around).map(Consequence.Hits::new)))
                .toList();
    }

    private static Stream<Role> people(Connection about, Surroundings around) {
        List<InetAddress> own = about.addresses().stream()
                .flatMap(text -> Addresses.parse(text).stream())
                .toList();
        Seat seat = around.seat();
        if (seat.login().filter(own::contains).isPresent()) {
            return Stream.of(Role.LOGIN);
        }
        boolean distant = seat.distant() && !own.isEmpty() && own.stream().noneMatch(InetAddress::isLoopbackAddress);
        return Stream.of(
                        distant ? Optional.of(Role.DISPLAY) : Optional.<Role>empty(),
                        Collections.disjoint(around.logins(), own) ? Optional.<Role>empty() : Optional.of(Role.LOGINS))
                .flatMap(Optional::stream);
    }

    /** The VPNs that are up, where no other connection with a gateway is left that could carry them. */
    private static List<Connection> along(Connection about, Surroundings around) {
        if (ConnectionWords.tunnel(about) || about.gateways().isEmpty()) {
            return List.of();
        }
        boolean other = around.all().stream()
                .anyMatch(one -> !one.id().equals(about.id())
                        && up(one)
                        && !ConnectionWords.tunnel(one)
                        && !one.gateways().isEmpty());
        return other
                ? List.of()
                : around.all().stream()
                        .filter(one -> up(one) && ConnectionWords.tunnel(one))
                        .toList();
    }

    private static boolean up(Connection connection) {
        return connection.state() == ConnectionState.CONNECTED;
    }
}
