package org.reeve.gui.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.reeve.api.tasks.TaskProgress;

/**
 * How long a task will still take, by how fast it was since it was first looked at in this step. Pure.
 *
 * @param from what was told first of this step
 * @param since when that was
 */
record Estimate(TaskProgress from, Instant since) {
    /** What is guessed from less jumps about. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    /** The same step goes on, or another begins. */
    Estimate next(TaskProgress now, Instant when) {
        return now.step() == from.step() && now.done() >= from.done() ? this : new Estimate(now, when);
    }

    /** Absent while it cannot be known. */
    Optional<Duration> left(TaskProgress now, Instant when) {
        Duration took = Duration.between(since, when);
        long done = now.done() - from.done();
        if (now.total() <= now.done() || done <= 0 || took.compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis((long) ((double) took.toMillis() / done * (now.total() - now.done()))));
    }
}
