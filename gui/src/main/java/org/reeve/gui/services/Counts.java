package org.reeve.gui.services;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many units each chip shows.
 *
 * @param byFilter the number of each
 */
record Counts(Map<Filter, Integer> byFilter) {
    static Counts of(Collection<UnitRow> rows) {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            counts.put(filter, (int) rows.stream().filter(filter::takes).count());
        }
        return new Counts(Map.copyOf(counts));
    }

    int of(Filter filter) {
        return byFilter.getOrDefault(filter, 0);
    }
}
