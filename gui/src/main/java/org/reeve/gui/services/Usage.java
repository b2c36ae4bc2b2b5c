package org.reeve.gui.services;

import java.util.Optional;
import org.reeve.api.services.UnitUsage;

/**
 * What a unit uses, as its row shows it. Absent is what the system does not account for, and what takes two readings until the
 * second one.
 *
 * @param memoryBytes memory in use
 * @param tasks processes and threads
 * @param cpuPercent processor time, in percent of one processor
 * @param readPerSecond bytes read from disks
 * @param writtenPerSecond bytes written to disks
 */
record Usage(
        Optional<Long> memoryBytes,
        Optional<Long> tasks,
        Optional<Double> cpuPercent,
        Optional<Double> readPerSecond,
        Optional<Double> writtenPerSecond) {
    static final Usage UNKNOWN =
            new Usage(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A reading and when it was made, by {@link System#nanoTime}. */
    record Reading(UnitUsage usage, long nanos) {}

    /** What it uses now, and what happened since an earlier reading. */
    static Usage of(Optional<Reading> before, Reading now) {
        UnitUsage usage = now.usage();
        Optional<Double> seconds = before.map(earlier -> (now.nanos() - earlier.nanos()) / 1e9);
        return new Usage(
                usage.memoryBytes(),
                usage.tasks(),
                rate(before.flatMap(one -> one.usage().cpuNanos()), usage.cpuNanos(), seconds)
                        .map(perSecond -> perSecond / 1e7),
                rate(before.flatMap(one -> one.usage().readBytes()), usage.readBytes(), seconds),
                rate(before.flatMap(one -> one.usage().writtenBytes()), usage.writtenBytes(), seconds));
    }

    /** Absent, too, where the count began anew because the unit was started again. */
    private static Optional<Double> rate(Optional<Long> before, Optional<Long> now, Optional<Double> seconds) {
        return before.flatMap(earlier -> now.filter(later -> later >= earlier)
                .flatMap(later -> seconds.filter(span -> span > 0).map(span -> (later - earlier) / span)));
    }
}
