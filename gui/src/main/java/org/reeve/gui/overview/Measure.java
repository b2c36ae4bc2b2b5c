package org.reeve.gui.overview;

import java.util.OptionalDouble;
import org.reeve.api.overview.Snapshot;

/** What has a card and a graph. */
enum Measure {
    PROCESSOR(1),
    MEMORY(1),
    DISK(1_000_000),
    NETWORK(100_000);

    private final double least;

    Measure(double least) {
        this.least = least;
    }

    /** What its graph reaches at least, so that a few bytes do not look like a flood. */
    double least() {
        return least;
    }

    /** Its value: a share of the whole, or bytes per second. Rates are absent at the first look. */
    OptionalDouble of(Snapshot look) {
        return switch (this) {
            case PROCESSOR ->
                look.rates()
                        .map(rates -> rates.busy() / 1000.0)
                        .map(OptionalDouble::of)
                        .orElse(none());
            case MEMORY ->
                OptionalDouble.of(look.memory().used()
                        / (double) Math.max(1, look.memory().total()));
            case DISK ->
                look.rates()
                        .map(rates -> OptionalDouble.of((double) rates.diskRead() + rates.diskWritten()))
                        .orElse(none());
            case NETWORK ->
                look.rates()
                        .map(rates -> OptionalDouble.of((double) rates.received() + rates.sent()))
                        .orElse(none());
        };
    }

    /** Whether it is a share of a whole. */
    boolean share() {
        return this == PROCESSOR || this == MEMORY;
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }
}
