package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A finding beside those of the run before.
 *
 * @param <F> what was found
 * @param finding what was found
 * @param mark whether it was there before
 */
record Marked<F>(F finding, Mark mark) {
    /** What a comparison says. */
    enum Mark {
        /** Nothing is compared. */
        NONE,
        /** It was not there before. */
        NEW,
        /** It was there before, and is not any more. */
        GONE,
        /** It is in both. */
        SAME
    }

    /** Compared with nothing. */
    static <F> List<Marked<F>> plain(List<F> now) {
        return now.stream().map(one -> new Marked<>(one, Mark.NONE)).toList();
    }

    /** The findings of both runs, those that are gone last; by what a finding is known by. */
    static <F> List<Marked<F>> compared(List<F> now, List<F> before, Function<F, Object> key) {
        Set<Object> then = before.stream().map(key).collect(Collectors.toSet());
        Set<Object> still = new HashSet<>();
        List<Marked<F>> all = new ArrayList<>();
        for (F one : now) {
            Object known = key.apply(one);
            still.add(known);
            all.add(new Marked<>(one, then.contains(known) ? Mark.SAME : Mark.NEW));
        }
        before.stream()
                .filter(one -> !still.contains(key.apply(one)))
                .forEach(one -> all.add(new Marked<>(one, Mark.GONE)));
        return List.copyOf(all);
    }
}
