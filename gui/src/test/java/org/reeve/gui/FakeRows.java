package org.reeve.gui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.reeve.api.BootId;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogOrigin;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogUnit;

/** Rows in columns, as a helper sends them. */
public final class FakeRows {
    private static final String WRITER = "00112233445566778899aabbccddeeff";

    private FakeRows() {}

    /** Where the row of a number is that was written at a time. */
    static LogPlace place(int number, BootId boot, long micros) {
        String hex = Integer.toHexString(number);
        return new LogPlace(String.join("-", WRITER, hex, boot.value(), hex, Long.toHexString(micros)));
    }

    /** Rows in their order. */
    public static LogRows of(List<LogRow> rows, long looked, boolean end) {
        List<LogOrigin> origins = new ArrayList<>();
        List<String> identifiers = new ArrayList<>();
        List<LogUnit> units = new ArrayList<>();
        return new LogRows(
                differences(rows, 4),
                differences(rows, 3),
                differences(rows, 1),
                rows.stream()
                        .map(row -> index(origins, new LogOrigin(WRITER, row.boot())))
                        .toList(),
                rows.stream()
                        .map(row -> row.priority() + (row.cut() ? 8 : 0) + (row.binary() ? 16 : 0))
                        .toList(),
                rows.stream().map(row -> index(identifiers, row.identifier())).toList(),
                rows.stream()
                        .map(row -> row.unit().map(unit -> index(units, unit)).orElse(-1))
                        .toList(),
                rows.stream().map(row -> row.pid().orElse(0L)).toList(),
                rows.stream().map(LogRow::message).toList(),
                origins,
                identifiers,
                units,
                looked,
                rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().time()),
                end);
    }

    private static List<Long> differences(List<LogRow> rows, int which) {
        List<Long> all = new ArrayList<>();
        long before = 0;
        for (LogRow row : rows) {
            long now = part(row, which);
            all.add(now - before);
            before = now;
        }
        return all;
    }

    private static long part(LogRow row, int which) {
        return Long.parseLong(row.place().value().split("-")[which], 16);
    }

    private static <T> int index(List<T> names, T name) {
        int index = names.indexOf(name);
        if (index < 0) {
            names.add(name);
            return names.size() - 1;
        }
        return index;
    }

    /** A graph with a hill in it; where it is estimated, its older half. */
    static LogHistogram histogram(FakeLogs logs, LogQuery query, int buckets, boolean estimated) {
        Instant from = query.since()
                .orElseGet(() -> logs.count == 0 ? logs.newest : logs.row(0).time());
        Instant until = query.until().orElse(logs.newest.plusSeconds(1));
        if (logs.count == 0 || Duration.between(from, until).isZero()) {
            return new LogHistogram(from, until, List.of(), List.of(), List.of(), false);
        }
        List<Long> rows = new ArrayList<>();
        List<Long> errors = new ArrayList<>();
        List<Boolean> counted = new ArrayList<>(Collections.nCopies(buckets, true));
        for (int i = 0; i < buckets; i++) {
            double hill = Math.exp(-Math.pow((i - buckets * 0.66) / (buckets * 0.035), 2));
            rows.add((long) (18 + 14 * Math.abs(Math.sin(i * 1.7)) + 40 * hill));
            errors.add((long) (Math.floorMod(i * 5, 7) == 0 ? 2 + 14 * hill : 10 * hill));
            if (estimated && i < buckets / 2) {
                counted.set(i, false);
            }
        }
        return new LogHistogram(from, until, rows, errors, counted, estimated);
    }
}
