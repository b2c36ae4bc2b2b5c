package org.reeve.gui.logs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;

/** Rows that came together. One is only made when somebody looks at it, and stays the same from then on. */
final class RowPage {
    private final long first;
    private final int count;
    private final IntFunction<LogRow> maker;
    private final IntFunction<LogPlace> places;
    private final Map<Integer, LogRow> made = new HashMap<>();
    private final boolean gathered;

    private RowPage(long first, int count, IntFunction<LogRow> maker, IntFunction<LogPlace> places, boolean gathered) {
        this.first = first;
        this.count = count;
        this.maker = maker;
        this.places = places;
        this.gathered = gathered;
    }

    /** Rows in the order of the table, numbered from {@code first} on. */
    static RowPage of(long first, LogRows rows) {
        return new RowPage(first, rows.count(), rows::row, rows::place, false);
    }

    /** Rows that came against the order of the table. */
    static RowPage turned(long first, LogRows rows) {
        int last = rows.count() - 1;
        return new RowPage(
                first, rows.count(), index -> rows.row(last - index), index -> rows.place(last - index), false);
    }

    /** Rows that came one by one. */
    static RowPage gathered(long first, List<LogRow> rows) {
        List<LogRow> all = List.copyOf(rows);
        return new RowPage(first, all.size(), all::get, index -> all.get(index).place(), true);
    }

    long first() {
        return first;
    }

    int count() {
        return count;
    }

    boolean gathered() {
        return gathered;
    }

    LogRow row(int index) {
        return made.computeIfAbsent(index, maker::apply);
    }

    LogPlace place(int index) {
        return places.apply(index);
    }

    /** All of them. */
    List<LogRow> rows() {
        return IntStream.range(0, count).mapToObj(this::row).toList();
    }
}
