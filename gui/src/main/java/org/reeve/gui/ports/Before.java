package org.reeve.gui.ports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.ListenerKind;
import org.reeve.api.ports.Reach;
import org.reeve.gui.ports.PortRow.Since;

/**
 * The list that a window had when it was closed, for the next one to compare with: where something listened, not who.
 *
 * @param at when it was read
 * @param listeners what listened
 */
record Before(Instant at, List<Listener> listeners) {
    private static final int MOST = 2000;
    private static final String FIELD = "\t";

    Before {
        listeners = List.copyOf(listeners);
    }

    /** What a listener is known by in another list. */
    static String place(Listener one) {
        return one.kind() + " " + one.place();
    }

    /** As one text; a name with a control character is left out, because it may be anything. */
    String text() {
        String lines = listeners.stream()
                .filter(one -> one.address().chars().noneMatch(Character::isISOControl))
                .limit(MOST)
                .map(one -> String.join(
                        FIELD,
                        one.kind().name(),
                        one.address(),
                        String.valueOf(one.port()),
                        one.reach().name()))
                .collect(Collectors.joining("\n"));
        return at.toEpochMilli() + "\n" + lines;
    }

    /** Reads what {@link #text} writes; absent where it is something else. */
    static Optional<Before> of(String text) {
        String[] lines = text.split("\n");
        try {
            List<Listener> listeners = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                listeners.add(listener(lines[i].split(FIELD, -1)));
            }
            return Optional.of(new Before(Instant.ofEpochMilli(Long.parseLong(lines[0])), listeners));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Listener listener(String[] fields) {
        return new Listener(
                0,
                ListenerKind.valueOf(fields[0]),
                fields[1],
                Integer.parseInt(fields[2]),
                Optional.empty(),
                Reach.valueOf(fields[3]),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty());
    }

    /** The rows of a list beside this one: new ones are marked, and those that are gone are added. */
    List<PortRow> compared(List<Listener> now) {
        Set<String> then = places(listeners);
        Set<String> there = places(now);
        List<PortRow> rows = new ArrayList<>();
        now.forEach(one -> rows.add(new PortRow(one, then.contains(place(one)) ? Since.SAME : Since.NEW)));
        listeners.stream().filter(one -> there.add(place(one))).forEach(one -> rows.add(new PortRow(one, Since.GONE)));
        return rows;
    }

    private static Set<String> places(List<Listener> some) {
        return some.stream().map(Before::place).collect(Collectors.toCollection(HashSet::new));
    }
}
