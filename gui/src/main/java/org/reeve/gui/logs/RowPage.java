package org.reeve.gui.logs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;

/** Rows that came together. They stay as they came until somebody looks at one of them. */
final class RowPage {
    private final long first;
    private final int count;
    private final Supplier<List<LogRow>> maker;
    private final boolean gathered;
    private Optional<List<LogRow>> made = Optional.empty();

    private RowPage(long first, int count, Supplier<List<LogRow>> maker, boolean gathered) {
        this.first = first;
        this.count = count;
        this.maker = maker;
        this.gathered = gathered;
    }

    /** Rows in the order of the table, numbered from {@code first} on. */
    static RowPage of(long first, LogRows rows) {
        return new RowPage(first, rows.count(), rows::rows, false);
    }

    /** Rows that came against the order of the table. */
    static RowPage turned(long first, LogRows rows) {
        return new RowPage(first, rows.count(), () -> rows.rows().reversed(), false);
    }

    /** Rows that came one by one. */
    static RowPage gathered(long first, List<LogRow> rows) {
        return new RowPage(first, rows.size(), () -> List.copyOf(rows), true);
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
        return rows().get(index);
    }

    /** All of them. */
    List<LogRow> rows() {
        List<LogRow> rows = made.orElseGet(maker);
        if (made.isEmpty()) {
            made = Optional.of(rows);
        }
        return rows;
    }
}
