package org.reeve.helper.logs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;

/**
 * Rows over time. First every bucket is estimated by how close together its first rows are, which takes one look into the index
 * for each; then, the newest first, each is counted. Errors are counted with a journal of their own, so that the index finds
 * them and not every entry has to be read.
 */
final class Counting {
    private static final int SAMPLE = 32;
    private static final int MOST_LOOKED = 2048;
    private static final long PATIENCE_NANOS = 150_000_000;

    private final Scan rows;
    private final Scan errors;
    private final Journal rowsJournal;
    private final Journal errorsJournal;
    private final Cancel cancel;
    private final Consumer<LogHistogram> pieces;
    private long from;
    private long until;
    private long[] all = {};
    private long[] bad = {};
    private boolean[] counted = {};
    private long told = System.nanoTime();

    Counting(Following.Reading rows, Following.Reading errors, Consumer<LogHistogram> pieces, Cancel cancel) {
        this.rows = rows.scan();
        this.errors = errors.scan();
        rowsJournal = rows.journal();
        errorsJournal = errors.journal();
        this.pieces = pieces;
        this.cancel = cancel;
    }

    void run(LogQuery query, int buckets) {
        Optional<Long> first = edge(LogPlace.OLDEST, true);
        Optional<Long> last = edge(LogPlace.NEWEST, false);
        from = query.since().map(Scan::micros).or(() -> first).orElse(0L);
        until = query.until().map(Scan::micros).or(() -> last).orElse(from) + 1;
        until = Math.max(until, from + buckets);
        all = new long[buckets];
        bad = new long[buckets];
        counted = new boolean[buckets];
        if (first.isPresent()) {
            estimate();
            tell();
            count();
        } else {
            Arrays.fill(counted, true);
        }
        tell();
    }

    private Optional<Long> edge(LogPlace place, boolean newer) {
        rows.seek(place, newer);
        return rows.step(newer, cancel, () -> {}) ? Optional.of(rowsJournal.micros()) : Optional.empty();
    }

    private long begin(int bucket) {
        // In two parts, because the product of a journal's length and 2000 does not fit a long where it lasts for 150
        // years.
        long whole = (until - from) / all.length;
        long rest = (until - from) % all.length;
        return from + whole * bucket + rest * bucket / all.length;
    }

    private void estimate() {
        for (int bucket = 0; bucket < all.length; bucket++) {
            long begin = begin(bucket);
            long end = begin(bucket + 1);
            Sample sample = sample(rows, rowsJournal, begin, end);
            Sample errorSample = sample(errors, errorsJournal, begin, end);
            all[bucket] = sample.rows();
            bad[bucket] = Math.min(errorSample.rows(), Math.max(sample.rows(), 0));
            counted[bucket] = sample.whole() && errorSample.whole();
            tellNowAndThen();
        }
    }

    private record Sample(long rows, boolean whole) {}

    private Sample sample(Scan scan, Journal journal, long begin, long end) {
        scan.seek(begin);
        scan.countAnew();
        int found = 0;
        long now = begin;
        while (found < SAMPLE && scan.looked() < MOST_LOOKED) {
            if (!scan.step(true, cancel, () -> {})) {
                return new Sample(found, true);
            }
            now = journal.micros();
            if (now >= end) {
                return new Sample(found, true);
            }
            found++;
        }
        double part = (double) (now - begin + 1) / (end - begin);
        return new Sample(Math.max(found, Math.round(found / part)), false);
    }

    private void count() {
        for (int bucket = all.length - 1; bucket >= 0; bucket--) {
            if (!counted[bucket]) {
                long begin = begin(bucket);
                long end = begin(bucket + 1);
                long found = count(rows, rowsJournal, begin, end);
                bad[bucket] = count(errors, errorsJournal, begin, end);
                all[bucket] = found;
                counted[bucket] = true;
                tellNowAndThen();
            }
        }
    }

    private long count(Scan scan, Journal journal, long begin, long end) {
        scan.seek(begin);
        long found = 0;
        while (scan.step(true, cancel, this::tellNowAndThen) && journal.micros() < end) {
            found++;
        }
        return found;
    }

    private void tellNowAndThen() {
        if (System.nanoTime() - told > PATIENCE_NANOS) {
            tell();
        }
    }

    private void tell() {
        told = System.nanoTime();
        List<Long> rowsNow = new ArrayList<>();
        List<Long> errorsNow = new ArrayList<>();
        List<Boolean> countedNow = new ArrayList<>();
        boolean estimated = false;
        for (int i = 0; i < all.length; i++) {
            rowsNow.add(all[i]);
            errorsNow.add(bad[i]);
            countedNow.add(counted[i]);
            estimated |= !counted[i];
        }
        pieces.accept(new LogHistogram(Pages.time(from), Pages.time(until), rowsNow, errorsNow, countedNow, estimated));
    }
}
