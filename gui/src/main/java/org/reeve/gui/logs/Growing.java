package org.reeve.gui.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogRow;

/** Counts that go on: a row behind the last bucket makes further ones of the same length. */
final class Growing {
    private static final int ERROR = 3;
    private static final int MOST = 2000;

    private final Instant from;
    private final long length;
    private final boolean estimated;
    private final List<Long> rows;
    private final List<Long> errors;
    private final List<Boolean> counted;

    Growing(LogHistogram before) {
        rows = new ArrayList<>(before.rows());
        errors = new ArrayList<>(before.errors());
        counted = new ArrayList<>(before.counted());
        from = before.from();
        estimated = before.estimated();
        length = Math.max(1_000_000, Duration.between(from, before.until()).toNanos() / Math.max(1, rows.size()));
    }

    void add(LogRow row) {
        long bucket = Duration.between(from, row.time()).toNanos() / length;
        while (rows.size() <= bucket && rows.size() < MOST) {
            rows.add(0L);
            errors.add(0L);
            counted.add(true);
        }
        if (rows.isEmpty()) {
            return;
        }
        int at = Math.clamp(bucket, 0, rows.size() - 1);
        rows.set(at, rows.get(at) + 1);
        if (row.priority() <= ERROR) {
            errors.set(at, errors.get(at) + 1);
        }
    }

    int buckets() {
        return rows.size();
    }

    LogHistogram counts() {
        return new LogHistogram(from, from.plusNanos(length * rows.size()), rows, errors, counted, estimated);
    }
}
