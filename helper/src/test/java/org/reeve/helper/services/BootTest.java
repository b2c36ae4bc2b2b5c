package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BootTest {
    private static long took(long up, long down) {
        return Boot.took(
                new Properties(Map.of("ActiveEnterTimestampMonotonic", up, "ActiveExitTimestampMonotonic", down)), 100);
    }

    @Test
    void unitTookUntilItWasUp() {
        assertEquals(50, took(150, 0));
    }

    @Test
    void unitThatDidItsWorkTookUntilItWasDone() {
        assertEquals(70, took(0, 170));
    }

    @Test
    void unitThatFailedTookNothing() {
        assertEquals(0, took(0, 0));
        assertEquals(0, Boot.took(new Properties(Map.of()), 100));
    }
}
