package org.reeve.helper.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.api.overview.Snapshot;

/**
 * One look, with the counters that rates are made of.
 *
 * @param at when, for people
 * @param nanos when, in a clock that nobody sets
 * @param ticks processor time
 * @param disk bytes of disks
 * @param network bytes of interfaces
 */
record Reading(
        Instant at,
        long nanos,
        Snapshot.Processor processor,
        Snapshot.Memory memory,
        Optional<Snapshot.Waiting> waiting,
        List<Snapshot.FileSystem> fileSystems,
        Ticks ticks,
        Moved disk,
        Moved network) {
    private static final double SECOND = 1e9;

    /** What is sent; with rates where there was a look before. */
    Snapshot since(Optional<Reading> before) {
        return new Snapshot(at, processor, memory, before.flatMap(this::rates), waiting, fileSystems);
    }

    private Optional<Snapshot.Rates> rates(Reading before) {
        double seconds = (nanos - before.nanos) / SECOND;
        if (seconds <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Snapshot.Rates(
                ticks.busySince(before.ticks),
                rate(disk.in() - before.disk.in(), seconds),
                rate(disk.out() - before.disk.out(), seconds),
                rate(network.in() - before.network.in(), seconds),
                rate(network.out() - before.network.out(), seconds)));
    }

    /** A disk or an interface that was pulled out takes its counter along: that is no movement. */
    private static long rate(long bytes, double seconds) {
        return bytes <= 0 ? 0 : Math.round(bytes / seconds);
    }
}
