package org.reeve.helper.logs;

import java.time.Instant;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;

/** Moving over the entries that a query chooses, either way. */
final class Scan {
    private static final int CHECK_EVERY = 256;

    private final Journal journal;
    private final Optional<Search> search;
    private final long since;
    private final long until;
    private final boolean bounded;
    private boolean skipFirst;
    private LogPlace skipped = LogPlace.OLDEST;
    private long looked;

    /** The journal has the query's matches already. */
    Scan(Journal journal, LogQuery query, Optional<Search> search) {
        this.journal = journal;
        this.search = search;
        since = query.since().map(Scan::micros).orElse(Long.MIN_VALUE);
        until = query.until().map(Scan::micros).orElse(Long.MAX_VALUE);
        bounded = query.since().isPresent() || query.until().isPresent();
    }

    static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
    }

    /** What is done while many entries are looked at. */
    interface Pace {
        /** Runs now and then. */
        void tick();
    }

    /** How many entries were looked at since this was asked to count anew. */
    long looked() {
        return looked;
    }

    void countAnew() {
        looked = 0;
    }

    /** Goes to a place, so that a step leads to what lies behind it in that direction. */
    void seek(LogPlace place, boolean newer) {
        skipFirst = false;
        if (place.equals(LogPlace.OLDEST)) {
            oldest();
        } else if (place.equals(LogPlace.NEWEST)) {
            newest(newer);
        } else {
            journal.seek(place);
            skipFirst = true;
            skipped = place;
        }
    }

    private void oldest() {
        if (since > Long.MIN_VALUE) {
            journal.seekTime(since);
        } else {
            journal.seekHead();
        }
    }

    private void newest(boolean newer) {
        if (until < Long.MAX_VALUE && !newer) {
            journal.seekTime(until);
        } else {
            journal.seekTail();
        }
    }

    /** Goes to a place, so that a step leads to what stands there or, where that is not chosen, to what lies behind it. */
    void seekAt(LogPlace place, boolean newer) {
        seek(place, newer);
        skipFirst = false;
    }

    /** Goes to a time; a step leads to the first entry of that time or later. */
    void seek(long micros) {
        skipFirst = false;
        journal.seekTime(Math.max(micros, since));
    }

    /** Steps to the next entry that the query chooses; answers whether there is one. */
    boolean step(boolean newer, Cancel cancel, Pace pace) {
        while (move(newer)) {
            looked++;
            if (looked % CHECK_EVERY == 0) {
                cancel.check();
                pace.tick();
            }
            if (bounded && outside()) {
                if (beyond(newer)) {
                    return false;
                }
                continue;
            }
            if (search.isEmpty() || search.get().finds(journal)) {
                return true;
            }
        }
        return false;
    }

    private boolean move(boolean newer) {
        boolean moved = journal.step(newer);
        if (moved && skipFirst) {
            skipFirst = false;
            if (Places.of(journal).equals(skipped)) {
                return journal.step(newer);
            }
        }
        return moved;
    }

    private boolean outside() {
        long now = journal.micros();
        return now < since || now > until;
    }

    private boolean beyond(boolean newer) {
        long now = journal.micros();
        return newer ? now > until : now < since;
    }
}
