package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.testing.Row;

class ActivityTest {
    private final Activity activity = new Activity();

    @Test
    @Row("D5")
    void callsThatWaitForAPersonKeepNobodyWaiting() {
        for (int i = 0; i < Activity.MOST_CONNECTIONS - 1; i++) {
            assertTrue(activity.begin());
            activity.ask();
        }
        assertTrue(activity.begin());
    }

    @Test
    @Row("D1")
    void callsThatWereAnsweredCountAgain() {
        for (int i = 0; i < Activity.MOST_CALLS; i++) {
            assertTrue(activity.begin());
            activity.ask();
            activity.answered();
        }
        assertEquals(
                Problem.BUSY,
                assertThrows(HelperException.class, activity::begin).problem());
        activity.end();
        assertTrue(activity.begin());
    }
}
