package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivatorsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Optional<Instant> next(long realtime, long monotonic) {
        Properties own =
                new Properties(Map.of("NextElapseUSecRealtime", realtime, "NextElapseUSecMonotonic", monotonic));
        return Activators.next(own, NOW, 1_000_000);
    }

    @Test
    void calendarTimerRunsAtItsTime() {
        assertEquals(Optional.of(NOW.plusSeconds(60)), next(NOW.plusSeconds(60).getEpochSecond() * 1_000_000, 0));
    }

    @Test
    void monotonicTimerIsReckonedFromNow() {
        assertEquals(Optional.of(NOW.plusSeconds(4)), next(0, 5_000_000));
    }

    @Test
    void earlierOfBothHolds() {
        assertEquals(
                Optional.of(NOW.plusSeconds(4)), next(NOW.plusSeconds(60).getEpochSecond() * 1_000_000, 5_000_000));
        assertEquals(Optional.of(NOW.plusSeconds(1)), next(NOW.plusSeconds(1).getEpochSecond() * 1_000_000, 5_000_000));
    }

    @Test
    void timerThatWillNotRunHasNoNextTime() {
        assertEquals(Optional.empty(), next(0, 0));
        assertEquals(Optional.empty(), next(-1, -1));
        assertEquals(Optional.empty(), Activators.next(new Properties(Map.of()), NOW, 0));
    }

    @Test
    void scheduleIsInSystemdsWords() {
        Properties own = new Properties(Map.of(
                "TimersCalendar",
                Collections.<Object>singletonList(new Object[] {"OnCalendar", "*-*-* 00:00:00", 0L}),
                "TimersMonotonic",
                Collections.<Object>singletonList(new Object[] {"OnBootUSec", 900_000_000L, 0L})));
        assertEquals(List.of("OnCalendar=*-*-* 00:00:00", "OnBootSec=900s"), Activators.schedule(own));
        assertEquals(List.of(), Activators.schedule(new Properties(Map.of())));
    }
}
