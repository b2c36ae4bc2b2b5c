package org.reeve.gui.services;

import java.time.Instant;
import java.util.Optional;

/**
 * When something is, in a table.
 *
 * @param at the moment; absent where there is none, which comes after all others
 */
record Moment(Optional<Instant> at) implements Comparable<Moment> {
    static final Moment NEVER = new Moment(Optional.empty());

    @Override
    public int compareTo(Moment other) {
        return at.orElse(Instant.MAX).compareTo(other.at.orElse(Instant.MAX));
    }
}
