package org.reeve.gui.services;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.UnitType;

/**
 * What is asked of a unit besides its chip and the text. Nothing chosen of a kind asks nothing of it.
 *
 * @param types of one of these types
 * @param states in one of these states
 * @param changed changed since the machine was up
 */
record Narrowing(Set<UnitType> types, Set<State> states, boolean changed) {
    static final Narrowing NONE = new Narrowing(Set.of(), Set.of(), false);

    /** systemd's states, as far as they make a difference to who looks for a unit. */
    enum State {
        ACTIVE,
        STOPPED,
        FAILED,
        CHANGING;

        static State of(ActiveState active) {
            return switch (active) {
                case ACTIVE -> ACTIVE;
                case INACTIVE -> STOPPED;
                case FAILED -> FAILED;
                case RELOADING, ACTIVATING, DEACTIVATING, MAINTENANCE, REFRESHING, UNKNOWN -> CHANGING;
            };
        }
    }

    Narrowing {
        types = Set.copyOf(types);
        states = Set.copyOf(states);
    }

    boolean asksNothing() {
        return types.isEmpty() && states.isEmpty() && !changed;
    }

    /** How many things are chosen. */
    int size() {
        return types.size() + states.size() + (changed ? 1 : 0);
    }

    boolean takes(UnitRow row, Set<UnitRow.Key> changedUnits) {
        return (types.isEmpty() || types.contains(row.type()))
                && (states.isEmpty() || states.contains(State.of(row.active())))
                && (!changed || changedUnits.contains(row.key()));
    }

    Narrowing with(UnitType type, boolean chosen) {
        return new Narrowing(toggled(UnitType.class, types, type, chosen), states, changed);
    }

    Narrowing with(State state, boolean chosen) {
        return new Narrowing(types, toggled(State.class, states, state, chosen), changed);
    }

    Narrowing withTypes(Set<UnitType> chosen) {
        return new Narrowing(chosen, states, changed);
    }

    Narrowing withChanged(boolean chosen) {
        return new Narrowing(types, states, chosen);
    }

    private static <E extends Enum<E>> Set<E> toggled(Class<E> all, Set<E> chosen, E one, boolean now) {
        Set<E> next = EnumSet.noneOf(all);
        next.addAll(chosen);
        if (now) {
            next.add(one);
        } else {
            next.remove(one);
        }
        return next;
    }

    /** As it is remembered: three lists of words. */
    String text() {
        return words(types) + ";" + words(states) + ";" + (changed ? "changed" : "");
    }

    private static String words(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** What {@link #text} remembered; words that are unknown by now are forgotten. */
    static Narrowing of(String text) {
        String[] parts = text.split(";", -1);
        return parts.length != 3
                ? NONE
                : new Narrowing(
                        known(parts[0], UnitType.values(), Enum::name),
                        known(parts[1], State.values(), Enum::name),
                        parts[2].equals("changed"));
    }

    private static <E> Set<E> known(String words, E[] all, Function<E, String> name) {
        Set<String> wanted = new HashSet<>(Arrays.asList(words.split(",", -1)));
        return Arrays.stream(all)
                .filter(one -> wanted.contains(name.apply(one)))
                .collect(Collectors.toSet());
    }
}
