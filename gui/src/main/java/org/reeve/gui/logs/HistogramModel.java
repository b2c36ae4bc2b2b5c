package org.reeve.gui.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogRow;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Batch;

/** How many entries there are over time, of all that is asked for whatever part of it is marked. Window's thread only. */
final class HistogramModel {
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final int AGAIN = 3;

    private final Background background;
    private final Queries queries;
    private final LogsModel model;
    private final ReadOnlyObjectWrapper<Optional<LogHistogram>> counts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HelperException>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Cancel token = new Cancel();
    private Optional<Object> asked = Optional.empty();
    private int buckets = 100;
    private int counted;
    private int failures;

    HistogramModel(Background background, Queries queries, LogsModel model) {
        this.background = background;
        this.queries = queries;
        this.model = model;
    }

    /** The counts so far; absent before the first. */
    ReadOnlyObjectProperty<Optional<LogHistogram>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** Why nothing is counted; absent where it is. */
    ReadOnlyObjectProperty<Optional<HelperException>> failure() {
        return failure.getReadOnlyProperty();
    }

    /** How many entries there are in all, and whether that is only estimated. */
    Optional<Total> total() {
        return counts.get()
                .map(all ->
                        new Total(all.rows().stream().mapToLong(Long::longValue).sum(), all.estimated()));
    }

    /** A number that may be estimated. */
    record Total(long entries, boolean estimated) {}

    /** Into how many buckets is counted from the next time on. */
    void buckets(int wanted) {
        buckets = Math.clamp(wanted, 20, 400);
    }

    /** Counts, unless the same is counted already. */
    void show() {
        Object now = List.of(model.source().get(), model.filter().get().within(Optional.empty()));
        if (!asked.equals(Optional.of(now))) {
            failures = 0;
            counts.set(Optional.empty());
            asked = Optional.of(now);
            count();
        }
    }

    /** Counts anew. */
    void again() {
        asked = Optional.empty();
        show();
    }

    /** Stops counting; what is not complete is counted anew the next time. */
    void stop() {
        token.cancel();
        if (counts.get().map(LogHistogram::estimated).orElse(true)) {
            asked = Optional.empty();
        }
    }

    private void count() {
        token.cancel();
        token = new Cancel();
        counted = buckets;
        failure.set(Optional.empty());
        Cancel now = token;
        var source = model.source().get();
        Filter whole = model.filter().get().within(Optional.empty());
        int into = buckets;
        Batch<LogHistogram> batch = new Batch<>(background, now, all -> counts.set(Optional.of(all.getLast())));
        Cancel job = background.read(
                _ -> {
                    new Reading(queries, source, () -> queries.of(source, whole, now), now)
                            .stream(cursor -> cursor.histogram(into, batch));
                    return now;
                },
                done -> done.cancel(),
                this::failed);
        Cancel.Listening _ = now.onCancel(job::cancel);
    }

    private void failed(HelperException problem) {
        if (problem.problem() == Problem.DISCONNECTED && failures < AGAIN) {
            failures++;
            Cancel wait = background.after(PAUSE, this::count);
            Cancel.Listening _ = token.onCancel(wait::cancel);
            return;
        }
        counts.set(Optional.empty());
        failure.set(Optional.of(problem));
    }

    /** Rows that were written since: they are counted too, and time goes on for them. */
    void add(List<LogRow> fresh) {
        counts.get().ifPresent(before -> {
            Growing growing = new Growing(before);
            fresh.forEach(growing::add);
            if (growing.buckets() > counted * 2) {
                again();
            } else {
                counts.set(Optional.of(growing.counts()));
            }
        });
    }

    /** When a bucket begins. */
    static Instant begin(LogHistogram counts, int bucket) {
        long nanos = Duration.between(counts.from(), counts.until()).toNanos();
        return counts.from().plusNanos((long)
                ((double) nanos * bucket / Math.max(1, counts.rows().size())));
    }
}
