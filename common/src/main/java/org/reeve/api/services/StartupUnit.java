package org.reeve.api.services;

import java.util.Optional;

/**
 * What the journal tells of a unit's start in some boot. systemd writes that a start began only where it takes a while: of
 * targets, sockets and simple services there is its end alone.
 *
 * @param unit the unit
 * @param beganMicros when its start began, in microseconds since systemd took over; absent where the journal does not say
 * @param endedMicros when its start ended; absent where the journal does not say
 * @param result how it ended, in systemd's word: done, failed, timeout, dependency, canceled; empty where it did not
 */
public record StartupUnit(UnitName unit, Optional<Long> beganMicros, Optional<Long> endedMicros, String result) {
    private static final String DONE = "done";

    /** Whether it was started. */
    public boolean done() {
        return result.equals(DONE);
    }

    /** How long it took until it was up, in microseconds; absent where it never was, or where the journal does not say. */
    public Optional<Long> tookMicros() {
        return done()
                ? beganMicros.flatMap(began -> endedMicros.map(ended -> Math.max(0, ended - began)))
                : Optional.empty();
    }
}
