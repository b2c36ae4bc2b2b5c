package org.reeve.helper.logs;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRows;

/** Reads rows and hands them over in pieces: small ones first, so that something is seen at once. */
final class Pages {
    private static final int FIRST_PIECE = 64;
    private static final long PATIENCE_NANOS = 200_000_000;

    private final Journal journal;
    private final Scan scan;
    private final Columns columns;
    private LogPlace standsAt = LogPlace.OLDEST;
    private boolean facesNewer;
    private boolean standing;

    Pages(Journal journal, Scan scan) {
        this.journal = journal;
        this.scan = scan;
        columns = new Columns(journal);
    }

    /** Hands over up to {@code rows} rows from a place on, the last piece with whether the end was reached. */
    void read(LogPlace from, boolean newer, int rows, Consumer<LogRows> pieces, Cancel cancel) {
        go(from, newer);
        hand(newer, rows, pieces, cancel);
    }

    /** Hands over up to {@code each} rows before a place and as many behind it, with what stands there. */
    void around(LogPlace place, int each, boolean newer, Consumer<LogRows> pieces, Cancel cancel) {
        standing = false;
        scan.seekAt(place, newer);
        boolean itself =
                scan.step(newer, cancel, () -> {}) && Places.of(journal).equals(place);
        LogPlace first = place;
        int before = 0;
        scan.seek(place, !newer);
        while (before < each && scan.step(!newer, cancel, () -> {})) {
            first = Places.of(journal);
            before++;
        }
        scan.seekAt(first, newer);
        scan.countAnew();
        hand(newer, before + (itself ? 1 : 0) + each, pieces, cancel);
    }

    private void hand(boolean newer, int rows, Consumer<LogRows> pieces, Cancel cancel) {
        Handing handing = new Handing(pieces);
        boolean end = false;
        for (int left = rows; left > 0 && !end; left--) {
            end = !scan.step(newer, cancel, handing::tick);
            if (!end) {
                columns.add();
                handing.row();
            }
        }
        if (!end) {
            stand(newer);
        }
        pieces.accept(columns.take(scan.looked(), reached(end), end));
    }

    /** Where the reading before ended is where the journal stands already. */
    private void go(LogPlace from, boolean newer) {
        if (!standing || facesNewer != newer || !standsAt.equals(from)) {
            scan.seek(from, newer);
        }
        standing = false;
        scan.countAnew();
    }

    private void stand(boolean newer) {
        standing = true;
        facesNewer = newer;
        standsAt = columns.last();
    }

    private Optional<Instant> reached(boolean end) {
        return end || scan.looked() == 0 ? Optional.empty() : Optional.of(time(journal.micros()));
    }

    static Instant time(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    /** When a piece is full, or has waited long enough. */
    private final class Handing {
        private final Consumer<LogRows> pieces;
        private int size = FIRST_PIECE;
        private long last = System.nanoTime();

        Handing(Consumer<LogRows> pieces) {
            this.pieces = pieces;
        }

        void row() {
            if (columns.full(size)) {
                size = Columns.MOST;
                hand();
            }
        }

        /** While little is found, how far the search is. */
        void tick() {
            if (System.nanoTime() - last > PATIENCE_NANOS) {
                hand();
            }
        }

        private void hand() {
            last = System.nanoTime();
            pieces.accept(columns.take(scan.looked(), reached(false), false));
        }
    }
}
