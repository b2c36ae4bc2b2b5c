package org.reeve.gui.services;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which units and actions a few words mean. Pure. */
final class UnitSearch {
    private static final int MOST_UNITS = 8;
    private static final int MOST_ACTED_ON = 4;

    /** The rank of what only the description fits: enough to go there, too little to act on. */
    private static final int DESCRIBED = 2;

    /** What is offered of a unit whose name alone was asked for. */
    private static final List<Deed> USUAL = List.of(Deeds.START, Deeds.STOP, Deeds.RESTART, Deeds.RESET);

    private UnitSearch() {}

    /** A place to go to, or an action to offer. */
    sealed interface Hit {
        /** A unit. */
        record Place(UnitRow row) implements Hit {}

        /** An action on a unit. */
        record Act(UnitRow row, Deed action) implements Hit {}
    }

    /** What fits, best first: what was asked for by its verb, units whose name fits before those whose description does. */
    static List<Hit> find(Stream<UnitRow> rows, List<String> words, UnitWords names) {
        List<Deed> verbs = verbs(words, names);
        List<String> rest = verbs.isEmpty() ? words : words.subList(1, words.size());
        List<UnitRow> fitting = rows.filter(row -> Filter.matches(row, String.join(" ", rest)))
                .sorted(Comparator.comparing((UnitRow row) -> rank(row, rest))
                        .thenComparing(row -> row.name().value()))
                .limit(MOST_UNITS)
                .toList();
        List<Hit> places = fitting.stream()
                .limit(verbs.isEmpty() ? MOST_UNITS : 1)
                .<Hit>map(Hit.Place::new)
                .toList();
        List<Hit> acts = acts(fitting, rest, verbs);
        return Stream.of(verbs.isEmpty() ? places : acts, verbs.isEmpty() ? acts : places)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hit> acts(List<UnitRow> fitting, List<String> rest, List<Deed> verbs) {
        List<Deed> actions = verbs.isEmpty() ? USUAL : verbs;
        return fitting.stream()
                .filter(row -> rank(row, rest) < DESCRIBED)
                .limit(verbs.isEmpty() ? 1 : MOST_ACTED_ON)
                .flatMap(row -> actions.stream()
                        .filter(action -> fits(row, action))
                        .<Hit>map(action -> new Hit.Act(row, action)))
                .toList();
    }

    /** The actions that the first word begins, where more words say on what. */
    private static List<Deed> verbs(List<String> words, UnitWords names) {
        if (words.size() < 2) {
            return List.of();
        }
        return Deeds.ALL.stream()
                .filter(deed ->
                        names.button(deed).toLowerCase(Locale.getDefault()).startsWith(words.getFirst())
                                || deed.key().toLowerCase(Locale.ROOT).startsWith(words.getFirst()))
                .toList();
    }

    private static int rank(UnitRow row, List<String> words) {
        String name = row.name().value().toLowerCase(Locale.ROOT);
        if (!words.isEmpty() && name.startsWith(words.getFirst())) {
            return 0;
        }
        return words.stream().allMatch(name::contains) ? 1 : DESCRIBED;
    }

    private static boolean fits(UnitRow row, Deed deed) {
        Offers offers = new Offers(row, Optional.empty());
        return offers.shown(deed) && offers.refused(deed).isEmpty();
    }
}
