package org.reeve.gui.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reeve.api.ChangeId;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryEntry;

/**
 * A line of the table.
 *
 * @param entry the record
 * @param keeper who keeps it
 */
record HistoryRow(HistoryEntry entry, Keeper keeper) {
    /** Longer than anything that is waited for: what has no end then has none any more. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Where a record was read. */
    enum Keeper {
        /** The own helper. */
        OWN,
        /** The root helper, as one's own. */
        ROOT,
        /** The root helper, among everybody's. */
        EVERYBODY
    }

    /** How it ended, as far as that is known. */
    enum Result {
        DONE,
        TAKEN_BACK,
        FAILED,
        REFUSED,
        RUNNING,
        CUT_OFF
    }

    ChangeRecord record() {
        return entry.record();
    }

    ChangeDetails details() {
        return entry.record().details();
    }

    ChangeId id() {
        return entry.record().id();
    }

    Result result() {
        return switch (record().state()) {
            case DONE -> details().undoneBy().isPresent() ? Result.TAKEN_BACK : Result.DONE;
            case FAILED -> Result.FAILED;
            case DENIED -> Result.REFUSED;
            case INTENDED -> record().at().plus(LONGEST).isAfter(Instant.now()) ? Result.RUNNING : Result.CUT_OFF;
        };
    }

    Optional<Duration> took() {
        return details().micros().map(micros -> Duration.ofNanos(micros * 1000));
    }
}
