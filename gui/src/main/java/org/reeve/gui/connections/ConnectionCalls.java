package org.reeve.gui.connections;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionType;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.gui.connections.Consequences.Consequence;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** What calls on connections are called, wherever they stand: by the name that the profile has now. */
final class ConnectionCalls {
    private final Background background;
    private final ConnectionWords words;
    private final ConnectionsModel model;
    private final Seat seat;
    private final Supplier<Set<InetAddress>> logins;

    ConnectionCalls(
            Background background,
            ConnectionWords words,
            ConnectionsModel model,
            Seat seat,
            Supplier<Set<InetAddress>> logins) {
        this.background = background;
        this.words = words;
        this.model = model;
        this.seat = seat;
        this.logins = logins;
    }

    /** A call taken apart. */
    record Act(ConnectionAction action, ConnectionId id) {
        static Optional<Act> of(Call call) {
            if (call.arguments().size() != 1 || !(call.arguments().getFirst() instanceof ConnectionId id)) {
                return Optional.empty();
            }
            return Arrays.stream(ConnectionAction.values())
                    .map(action -> new Act(action, id))
                    .filter(act -> act.call().method().equals(call.method()))
                    .findFirst();
        }

        Call call() {
            return ConnectionsCommands.call(action, id);
        }

        List<String> command() {
            return ConnectionsCommands.command(action, id);
        }
    }

    /** Its words, where it is one; {@code show} opens the page at a connection. */
    Optional<CallWords> words(Call call, Consumer<ConnectionId> show) {
        return Act.of(call).map(act -> words(act, () -> show.accept(act.id())));
    }

    CallWords words(Act act, Runnable show) {
        Texts texts = words.texts();
        Optional<Connection> known = model.find(act.id());
        String name = words.subject(act.id(), known);
        String action = act.action().name();
        return new CallWords(
                icon(known),
                symbol(known),
                texts.get("call." + action, name),
                texts.get("calling." + action, name),
                texts.get("done." + action, name),
                texts.get("not.title." + action, name),
                act.command(),
                told -> consider(act, told),
                show);
    }

    private static Ikon icon(Optional<Connection> known) {
        return Looks.of(known.map(Connection::type).orElse(ConnectionType.OTHER));
    }

    private static String symbol(Optional<Connection> known) {
        return switch (known.map(Connection::type).orElse(ConnectionType.OTHER)) {
            case WIFI -> "network-wireless";
            case VPN, WIREGUARD -> "network-vpn";
            case ETHERNET, MODEM, BLUETOOTH, BRIDGE, BOND, VLAN, TUN, VETH, LOOPBACK, OTHER -> "network-wired";
        };
    }

    private void consider(Act act, Consumer<List<String>> told) {
        if (model.find(act.id()).isEmpty()) {
            told.accept(List.of());
            return;
        }
        Cancel _ = background.read(
                cancel -> logins.get(),
                found -> told.accept(sentences(act, found)),
                problem -> told.accept(sentences(act, Set.of())));
    }

    private List<String> sentences(Act act, Set<InetAddress> found) {
        Consequences.Surroundings around = new Consequences.Surroundings(model.all(), seat, found);
        return model.find(act.id()).stream()
                .flatMap(about -> Consequences.of(act.action(), about, around).stream())
                .map(this::sentence)
                .toList();
    }

    private String sentence(Consequence consequence) {
        Texts texts = words.texts();
        return switch (consequence) {
            case Consequence.Hits(Consequences.Role role) -> texts.get("consequence." + role.name());
            case Consequence.EndsAlong(List<Connection> tunnels) ->
                texts.get(
                        "consequence.along",
                        String.join(
                                ", ",
                                tunnels.stream()
                                        .map(one -> words.subject(one.id(), Optional.of(one)))
                                        .toList()));
            case Consequence.Replaces(Connection other) ->
                texts.get("consequence.replaces", words.subject(other.id(), Optional.of(other)));
        };
    }
}
