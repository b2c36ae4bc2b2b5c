package org.reeve.gui.services;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many units each chip shows.
 *
 * @param byFilter the number of each
 */
record Counts(Map<Filter, Integer> byFilter) {
    static final Counts NONE = new Counts(Map.of());

    Counts {
        byFilter = Map.copyOf(byFilter);
    }

    static Counts of(Collection<UnitRow> rows) {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        for (UnitRow row : rows) {
            for (Filter filter : Filter.values()) {
                if (filter.takes(row)) {
                    counts.merge(filter, 1, Integer::sum);
                }
            }
        }
        return new Counts(counts);
    }

    /** After a row became another one, came or went. */
    Counts after(Optional<UnitRow> before, Optional<UnitRow> now) {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            int less = before.filter(filter::takes).isPresent() ? 1 : 0;
            int more = now.filter(filter::takes).isPresent() ? 1 : 0;
            counts.put(filter, of(filter) - less + more);
        }
        return new Counts(counts);
    }

    int of(Filter filter) {
        return byFilter.getOrDefault(filter, 0);
    }
}
