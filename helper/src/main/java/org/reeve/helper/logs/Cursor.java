package org.reeve.helper.logs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Cancel;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogExported;
import org.reeve.api.logs.LogFormat;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogValue;
import org.reeve.helper.system.Fds;

/** A cursor: a thread, and on it a journal with the query's matches. Its calls come one after another. */
final class Cursor implements LogCursor {
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_AROUND = 10_000;
    private static final int MOST_BUCKETS = 2000;
    private static final int LONGEST_VALUE = 64 * 1024;
    private static final int ERROR = 3;

    private final Opener opener;
    private final LogQuery query;
    private final long uid;
    private final Fds fds;
    private final JournalThread thread = new JournalThread();
    private volatile Cancel running = new Cancel();
    private volatile boolean closed;
    private Passed.@Nullable News seen;
    private Following.@Nullable Reading reading;
    private @Nullable Pages pages;

    /** Opens it; what cannot be opened or is no regular expression is told at once. */
    Cursor(Opener opener, LogQuery query, long uid, Fds fds) {
        this.opener = opener;
        this.query = query;
        this.uid = uid;
        this.fds = fds;
        try {
            thread.call(this::pages);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void next(LogPlace behind, int rows, Sink<LogRows> page) {
        read(behind, rows, forward(), page);
    }

    @Override
    public void previous(LogPlace before, int rows, Sink<LogRows> page) {
        read(before, rows, !forward(), page);
    }

    private boolean forward() {
        return query.order() == LogOrder.OLDEST_FIRST;
    }

    private void read(LogPlace from, int rows, boolean newer, Sink<LogRows> page) {
        between(1, rows, MOST_ROWS, "rows");
        run(page, (pieces, cancel) -> pages().read(from, newer, rows, pieces, cancel));
    }

    @Override
    public void around(LogPlace place, int each, Sink<LogRows> page) {
        between(1, each, MOST_AROUND, "rows");
        run(page, (pieces, cancel) -> pages().around(place, each, forward(), pieces, cancel));
    }

    @Override
    public void fields(LogPlace place, Sink<LogValue> fields) {
        run(fields, (pieces, _) -> allFields(place, pieces));
    }

    private void allFields(LogPlace place, Consumer<LogValue> pieces) {
        try (Journal journal = opener.open()) {
            journal.threshold(LONGEST_VALUE);
            journal.seek(place);
            if (!journal.step(true) || !Places.of(journal).equals(place)) {
                throw new HelperException(
                        Problem.NOT_FOUND, "The entry is gone; old files of the journal are deleted.");
            }
            for (Field field : Field.all(journal, LONGEST_VALUE)) {
                Octets value = field.value();
                pieces.accept(new LogValue(field.name(), value.text(), field.bytes(), field.cut(), value.binary()));
            }
        }
    }

    @Override
    public void follow(LogPlace behind, Sink<LogRows> rows) {
        LogQuery open = query.between(query.since(), Optional.empty());
        run(rows, (pieces, cancel) -> new Following(opener, journal -> matched(journal, open), fds)
                .run(behind, pieces, cancel));
    }

    @Override
    public void histogram(int buckets, Sink<LogHistogram> counts) {
        between(1, buckets, MOST_BUCKETS, "buckets");
        run(counts, (pieces, cancel) -> {
            LogQuery errors =
                    query.upTo(Optional.of(Math.min(ERROR, query.priority().orElse(ERROR))));
            Following.Reading rows = open(query);
            Following.Reading bad = open(errors);
            try (Journal _ = rows.journal();
                    Journal _ = bad.journal()) {
                new Counting(rows, bad, pieces, cancel).run(query, buckets);
            }
        });
    }

    @Override
    public void export(LogFormat format, Descriptor file, Sink<LogExported> progress) {
        run(progress, (pieces, cancel) -> {
            Following.Reading all = open(query);
            try (Journal _ = all.journal()) {
                new Export(all, format, file.file(), pieces).run(LogPlace.first(query.order()), forward(), cancel);
            }
        });
    }

    @Override
    public void exportRows(List<LogPlace> places, LogFormat format, Descriptor file, Sink<LogExported> progress) {
        between(1, places.size(), MOST_PLACES, "rows");
        run(progress, (pieces, cancel) -> {
            Following.Reading any = open(LogQuery.ALL);
            try (Journal _ = any.journal()) {
                new Export(any, format, file.file(), pieces).rows(places, cancel);
            }
        });
    }

    @Override
    public List<JournalFault> faults() {
        return thread.call(opener::faults);
    }

    private static void between(int least, int value, int most, String what) {
        if (value < least || value > most) {
            throw new HelperException(Problem.INVALID, "Ask for " + least + " to " + most + " " + what + ".");
        }
    }

    /** Runs on the journal's thread; closing the cursor ends it as well as cancelling the call. */
    private <T> void run(Sink<T> sink, JournalThread.Source<T> source) {
        thread.stream(sink, (pieces, cancel) -> {
            running = cancel;
            if (closed) {
                cancel.cancel();
            }
            cancel.check();
            source.run(pieces, cancel);
        });
    }

    private Following.Reading open(LogQuery which) {
        return matched(opener.open(), which);
    }

    private Following.Reading matched(Journal journal, LogQuery which) {
        try {
            Optional<Search> search = which.text().map(Search::new);
            new Matches(journal, uid).add(which);
            return new Following.Reading(journal, new Scan(journal, which, search));
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** The journal for pages, with the files that there are now; opened anew where others have been passed since. */
    private Pages pages() {
        Passed.News now = opener.passed().news();
        Passed.News before = seen;
        Pages known = pages;
        Following.Reading open = reading;
        if (known != null && open != null && before != null && before.generation() == now.generation()) {
            open.journal().refresh();
            return known;
        }
        end();
        Following.Reading opened = open(query);
        opened.journal().refresh();
        Pages fresh = new Pages(opened.journal(), opened.scan());
        reading = opened;
        pages = fresh;
        seen = now;
        return fresh;
    }

    private void end() {
        Following.Reading open = reading;
        reading = null;
        pages = null;
        if (open != null) {
            open.journal().close();
        }
    }

    @Override
    public void close() {
        closed = true;
        running.cancel();
        thread.close(this::end);
    }
}
