package org.reeve.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancelTest {
    private final AtomicInteger armed = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final Cancel cancel = new Cancel(armed::incrementAndGet);

    @Test
    void listenerHearsOfACancelOnce() {
        try (Cancel.Listening _ = cancel.onCancel(heard::incrementAndGet)) {
            assertEquals(0, heard.get());
            cancel.cancel();
            cancel.cancel();
        }
        assertEquals(1, heard.get());
    }

    @Test
    void listenerThatComesLateHearsOfItAtOnceAndNobodyHasToWatch() {
        cancel.cancel();
        cancel.onCancel(heard::incrementAndGet).close();
        assertEquals(1, heard.get());
        assertEquals(0, armed.get());
    }

    @Test
    void listenerThatWentHearsNothing() {
        cancel.onCancel(heard::incrementAndGet).close();
        cancel.cancel();
        assertEquals(0, heard.get());
    }

    @Test
    void somebodyHasToWatchFromTheFirstListenerOnAndIsToldOnce() {
        assertEquals(0, armed.get());
        cancel.onCancel(heard::incrementAndGet).close();
        assertEquals(1, armed.get());
        cancel.onCancel(heard::incrementAndGet).close();
        assertEquals(1, armed.get());
    }

    @Test
    void workThatChecksEndsAfterACancel() {
        assertFalse(cancel.cancelled());
        assertDoesNotThrow(cancel::check);
        cancel.cancel();
        assertTrue(cancel.cancelled());
        assertEquals(
                Problem.CANCELLED,
                assertThrows(HelperException.class, cancel::check).problem());
    }
}
