package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootTest {
    private static long took(long up, long down) {
        return Boot.took(
                new Properties(Map.of("ActiveEnterTimestampMonotonic", up, "InactiveEnterTimestampMonotonic", down)),
                100);
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

    @Test
    void unitThatWasOnlyLoadedDidNotChange() {
        assertFalse(Boot.changedAfter(100, new Properties(Map.of("StateChangeTimestampMonotonic", 170L))));
        assertFalse(Boot.changedAfter(100, new Properties(Map.of("ActiveEnterTimestampMonotonic", 70L))));
        assertTrue(Boot.changedAfter(100, new Properties(Map.of("ActiveExitTimestampMonotonic", 170L))));
    }

    @Test
    void aUnitThatWasUpOnlyAfterTheBootIsNoLinkOfItsChain() {
        Properties properties = new Properties(Map.of("ActiveEnterTimestampMonotonic", 170L));
        assertEquals(Optional.of(170L), Boot.up(properties, 170));
        assertEquals(Optional.empty(), Boot.up(properties, 169));
        assertEquals(Optional.empty(), Boot.up(new Properties(Map.of("ActiveEnterTimestampMonotonic", 0L)), 169));
    }
}
