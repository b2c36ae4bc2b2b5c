package org.reeve.gui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final History history = new History();

    private void add(int second, double value) {
        history.add(START.plusSeconds(second), value);
    }

    @Test
    void itIsAnHourLongAtMost() {
        for (int second = 0; second <= 7200; second += 2) {
            add(second, second);
        }
        assertEquals(1801, history.points().size());
        assertEquals(3600, history.least());
        assertEquals(7200, history.most());
        assertEquals(Duration.ofHours(1), history.span());
    }

    @Test
    void theSpanGrowsInAFewSteps() {
        assertEquals(Duration.ofMinutes(1), history.span());
        add(0, 1);
        add(60, 1);
        assertEquals(Duration.ofMinutes(1), history.span());
        add(62, 1);
        assertEquals(Duration.ofMinutes(2), history.span());
        add(122, 1);
        assertEquals(Duration.ofMinutes(5), history.span());
    }

    @Test
    void whatWasNotWatchedIsAGap() {
        add(0, 1);
        add(2, 1);
        add(30, 1);
        List<History.Point> points = history.points();
        assertFalse(History.gap(points.get(0), points.get(1)));
        assertTrue(History.gap(points.get(1), points.get(2)));
    }

    @Test
    void aClockThatIsSetBackForgetsWhatIsNotYet() {
        add(0, 1);
        add(100, 2);
        add(50, 3);
        assertEquals(
                List.of(1.0, 3.0),
                history.points().stream().map(History.Point::value).toList());
    }
}
