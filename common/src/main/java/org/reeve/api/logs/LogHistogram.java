package org.reeve.api.logs;

import java.time.Instant;
import java.util.List;

/**
 * How many rows there are over time, oldest first.
 *
 * @param from where the first bucket begins
 * @param until where the last bucket ends
 * @param rows rows in each bucket
 * @param errors those of priority 3 or more urgent
 * @param counted whether a bucket is counted; the others are estimated from their first rows
 * @param estimated whether any is not counted yet
 */
public record LogHistogram(
        Instant from, Instant until, List<Long> rows, List<Long> errors, List<Boolean> counted, boolean estimated) {
    /** Refuses columns of different length. */
    public LogHistogram {
        if (rows.size() != errors.size() || rows.size() != counted.size()) {
            throw new IllegalArgumentException("columns of different length");
        }
    }
}
