package org.reeve.gui.logs;

import java.time.Instant;

/**
 * The part of the time that is marked in the graph.
 *
 * @param from its beginning
 * @param until its end, not before its beginning
 */
record Brush(Instant from, Instant until) {
    /** Between two times in any order. */
    static Brush of(Instant one, Instant other) {
        return one.isAfter(other) ? new Brush(other, one) : new Brush(one, other);
    }
}
