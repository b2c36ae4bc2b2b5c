package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitUsage;

final class UsageTest {
    private static Usage.Reading reading(long seconds, long cpuNanos, long readBytes) {
        return new Usage.Reading(
                new UnitUsage(
                        new UnitName("a.service"),
                        Optional.of(4096L),
                        Optional.empty(),
                        Optional.of(cpuNanos),
                        Optional.of(readBytes),
                        Optional.empty()),
                seconds * 1_000_000_000);
    }

    @Test
    void ratesAreOfTheTimeBetweenTwoReadings() {
        Usage usage = Usage.of(Optional.of(reading(10, 1_000_000_000L, 100L)), reading(12, 1_500_000_000L, 4100L));
        assertEquals(Optional.of(25.0), usage.cpuPercent());
        assertEquals(Optional.of(2000.0), usage.readPerSecond());
        assertEquals(Optional.empty(), usage.writtenPerSecond());
        assertEquals(Optional.of(4096L), usage.memoryBytes());
    }

    @Test
    void theFirstReadingHasNoRate() {
        Usage usage = Usage.of(Optional.empty(), reading(12, 1_500_000_000L, 4100L));
        assertEquals(Optional.empty(), usage.cpuPercent());
        assertEquals(Optional.of(4096L), usage.memoryBytes());
    }

    @Test
    void aUnitThatWasStartedAgainBeginsAnew() {
        Usage usage = Usage.of(Optional.of(reading(10, 9_000_000_000L, 100L)), reading(12, 5L, 4100L));
        assertEquals(Optional.empty(), usage.cpuPercent());
        assertEquals(Optional.of(2000.0), usage.readPerSecond());
    }
}
