package org.reeve.gui.connections;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionAction;

/** Which connections and actions a few words mean. Pure. */
final class ConnectionSearch {
    private static final int MOST = 6;

    private ConnectionSearch() {}

    /** A place to go to, or an action to offer. */
    sealed interface Hit {
        /** A connection. */
        record Place(Connection connection) implements Hit {}

        /** An action on a connection. */
        record Act(Connection connection, ConnectionAction action) implements Hit {}
    }

    /** What fits, best first: where a word begins a verb, what that does; else the place, and what can be done there. */
    static List<Hit> find(Collection<Connection> all, List<String> asked, ConnectionWords words) {
        List<ConnectionAction> verbs = asked.size() < 2 ? List.of() : verbs(asked.getFirst(), words);
        String rest = String.join(" ", verbs.isEmpty() ? asked : asked.subList(1, asked.size()));
        List<Connection> fitting = all.stream()
                .filter(one -> words.matches(one, rest))
                .sorted(Comparator.comparing((Connection one) -> !named(one, rest, words))
                        .thenComparing(ConnectionsModel.order()))
                .limit(MOST)
                .toList();
        Stream<Hit> places = fitting.stream().limit(verbs.isEmpty() ? MOST : 1).map(Hit.Place::new);
        Stream<Hit> acts = fitting.stream()
                .filter(one -> named(one, rest, words))
                .limit(verbs.isEmpty() ? 1 : MOST)
                .flatMap(one -> act(one, verbs).stream());
        return (verbs.isEmpty() ? Stream.concat(places, acts) : Stream.concat(acts, places)).toList();
    }

    /** Only its own name says enough about a connection to act on it. */
    private static boolean named(Connection one, String rest, ConnectionWords words) {
        String name = words.name(one).toLowerCase(Locale.ROOT);
        return Stream.of(rest.split("\\s+")).anyMatch(name::contains);
    }

    private static Optional<Hit> act(Connection one, List<ConnectionAction> verbs) {
        return ConnectionMenu.offered(one)
                .filter(action -> verbs.isEmpty() || verbs.contains(action))
                .map(action -> new Hit.Act(one, action));
    }

    private static List<ConnectionAction> verbs(String word, ConnectionWords words) {
        return Stream.of(ConnectionAction.values())
                .filter(action ->
                        words.button(action).toLowerCase(Locale.getDefault()).startsWith(word))
                .toList();
    }
}
