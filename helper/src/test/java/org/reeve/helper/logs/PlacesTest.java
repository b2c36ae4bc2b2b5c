package org.reeve.helper.logs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reeve.api.logs.LogPlace;

class PlacesTest {
    private static final String ONE = "0".repeat(31) + "1";
    private static final String TWO = "0".repeat(31) + "2";

    private static LogPlace place(String source, String sequence, String boot, String uptime, String time) {
        return new LogPlace(String.join("-", source, sequence, boot, uptime, time));
    }

    private static void ascend(LogPlace first, LogPlace second) {
        assertTrue(Places.before(first, second));
        assertFalse(Places.before(second, first));
        assertFalse(Places.before(first, first));
    }

    @Test
    void withinOneSourceTheNumberCountsWhateverTheClockSays() {
        ascend(place(ONE, "9", ONE, "50", "ff"), place(ONE, "a", ONE, "40", "5"));
    }

    @Test
    void betweenSourcesOfOneBootTheTimeSinceItCounts() {
        ascend(place(ONE, "9", ONE, "40", "ff"), place(TWO, "5", ONE, "50", "5"));
    }

    @Test
    void betweenBootsTheClockCounts() {
        ascend(place(ONE, "9", ONE, "50", "5"), place(TWO, "5", TWO, "40", "ff"));
        ascend(place(ONE, "9", ONE, "50", "5"), place(TWO, "5", ONE, "50", "6"));
    }
}
