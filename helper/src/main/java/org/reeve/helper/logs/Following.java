package org.reeve.helper.logs;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRows;
import org.reeve.helper.system.Fds;
import org.reeve.helper.system.Native;

/**
 * Rows as they are written. A journal that was opened by name tells by a descriptor, of new files too; of passed files nobody
 * tells but who passed them, and a new one is only seen by a journal that is opened anew.
 */
final class Following {
    private static final int UNTOLD_MILLIS = 2_000;

    private final Opener opener;
    private final Matching matching;
    private final Fds fds;

    /** Gives a journal the query's matches; closes it where that fails. */
    interface Matching {
        Reading matched(Journal journal);
    }

    /** A journal and how it is moved over. */
    record Reading(Journal journal, Scan scan) {}

    Following(Opener opener, Matching matching, Fds fds) {
        this.opener = opener;
        this.matching = matching;
        this.fds = fds;
    }

    /** Until it is cancelled. */
    void run(LogPlace behind, Consumer<LogRows> pieces, Cancel cancel) {
        if (opener.source().kind() == JournalKind.PASSED) {
            passed(behind, pieces, cancel);
        } else {
            named(behind, pieces, cancel);
        }
    }

    private void passed(LogPlace behind, Consumer<LogRows> pieces, Cancel cancel) {
        long begun = System.currentTimeMillis() * 1000;
        LogPlace place = behind;
        Optional<Passed.News> before = Optional.empty();
        while (true) {
            Passed.News news = opener.passed().news();
            if (before.isPresent()) {
                late(opener.passed().openAdded(before.get(), news), behind, begun, place, pieces, cancel);
            }
            // No more than these: what comes meanwhile is late again, and told then.
            Reading reading = matching.matched(opener.passed().open(news));
            try (Journal journal = reading.journal()) {
                Tail tail = new Tail(journal, reading.scan(), pieces, cancel);
                if (before.isPresent() && place.equals(LogPlace.NEWEST)) {
                    tail.beginAt(begun); // nothing was seen yet, and what the new files begin with must be
                } else {
                    tail.begin(place, begun);
                }
                if (before.isEmpty()) {
                    tail.sign();
                }
                Passed.News now = news;
                do {
                    tail.drain();
                    now = opener.passed().await(now, cancel);
                } while (now.generation() == news.generation());
                tail.drain();
                place = tail.place(place);
            }
            before = Optional.of(news);
        }
    }

    /**
     * What files that have just come hold from before a place that was reached in the others: until they were passed, rows of
     * the others went on appearing.
     */
    private void late(
            Optional<Journal> come,
            LogPlace behind,
            long begun,
            LogPlace place,
            Consumer<LogRows> pieces,
            Cancel cancel) {
        if (come.isEmpty()) {
            return;
        }
        Reading reading = matching.matched(come.get());
        try (Journal journal = reading.journal()) {
            if (place.equals(LogPlace.NEWEST) || place.equals(LogPlace.OLDEST)) {
                return; // nothing was reached yet, and all are read from there
            }
            Tail tail = new Tail(journal, reading.scan(), pieces, cancel);
            if (behind.equals(LogPlace.NEWEST)) {
                tail.beginAt(begun);
            } else {
                tail.begin(behind, begun);
            }
            tail.drainUntil(place);
        }
    }

    private void named(LogPlace behind, Consumer<LogRows> pieces, Cancel cancel) {
        Reading reading = matching.matched(opener.open());
        try (Journal journal = reading.journal()) {
            int descriptor = journal.descriptor();
            Tail tail = new Tail(journal, reading.scan(), pieces, cancel);
            tail.begin(behind, System.currentTimeMillis() * 1000);
            tail.sign();
            tail.drain();
            listen(journal, descriptor, tail, cancel);
        }
    }

    private void listen(Journal journal, int descriptor, Tail tail, Cancel cancel) {
        Native libc = new Native();
        int bell = bell();
        try (Cancel.Listening _ = cancel.onCancel(() -> fds.ring(bell))) {
            int patience = journal.reliable() ? -1 : UNTOLD_MILLIS;
            while (true) {
                libc.readable(patience, descriptor, bell);
                cancel.check();
                journal.process();
                tail.drain();
            }
        } finally {
            fds.close(bell);
        }
    }

    private int bell() {
        try {
            return fds.bell();
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The journal cannot be followed: " + e.getMessage() + ".", e);
        }
    }

    /** The journal's end, and what is written behind it. */
    private static final class Tail {
        private final Journal journal;
        private final Scan scan;
        private final Consumer<LogRows> pieces;
        private final Cancel cancel;
        private final Columns columns;
        private Optional<LogPlace> last = Optional.empty();

        Tail(Journal journal, Scan scan, Consumer<LogRows> pieces, Cancel cancel) {
            this.journal = journal;
            this.scan = scan;
            this.pieces = pieces;
            this.cancel = cancel;
            columns = new Columns(journal);
        }

        void begin(LogPlace behind, long begun) {
            if (behind.equals(LogPlace.NEWEST)) {
                end(begun);
            } else {
                scan.seek(behind, true);
            }
        }

        /** At a time. */
        void beginAt(long micros) {
            scan.seek(micros);
        }

        /** At the last entry, so that the next step leads to one that is not yet written; before it, where there is none. */
        private void end(long begun) {
            journal.seekTail();
            if (journal.step(false)) {
                last = Optional.of(Places.of(journal));
            } else {
                scan.seek(begun);
            }
        }

        void sign() {
            hand();
        }

        void drain() {
            drain(() -> true);
        }

        /** Up to a place, that one not included. */
        void drainUntil(LogPlace end) {
            drain(() -> Places.before(Places.of(journal), end));
        }

        private void drain(BooleanSupplier goesOn) {
            while (scan.step(true, cancel, () -> {}) && goesOn.getAsBoolean()) {
                columns.add();
                if (columns.full(Columns.MOST)) {
                    hand();
                }
            }
            if (columns.count() > 0) {
                hand();
            }
        }

        private void hand() {
            if (columns.count() > 0) {
                last = Optional.of(columns.last());
            }
            pieces.accept(columns.take(scan.looked(), Optional.empty(), false));
        }

        LogPlace place(LogPlace before) {
            return last.orElse(before);
        }
    }
}
