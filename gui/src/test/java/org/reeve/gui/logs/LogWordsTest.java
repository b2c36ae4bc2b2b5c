package org.reeve.gui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LogWordsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final LogWords words = new LogWords(Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));

    private List<String> marks(Duration step) {
        return IntStream.range(0, 5)
                .mapToObj(i -> words.mark(NOON.plus(step.multipliedBy(i)), step))
                .toList();
    }

    @Test
    void noTwoMarksOfAGraphAreTheSameHoweverShortItIs() {
        Stream.of(
                        Duration.ofNanos(1_000),
                        Duration.ofNanos(250_000),
                        Duration.ofMillis(2),
                        Duration.ofMillis(250),
                        Duration.ofMillis(1_300),
                        Duration.ofSeconds(40),
                        Duration.ofMinutes(20),
                        Duration.ofHours(6),
                        Duration.ofDays(30))
                .forEach(step ->
                        assertEquals(5, marks(step).stream().distinct().count(), () -> step + ": " + marks(step)));
    }

    @Test
    void aMarkIsNoMoreExactThanItHasToBe() {
        assertEquals("12:00:00.2", words.mark(NOON.plusMillis(250), Duration.ofMillis(250)));
        assertEquals("12:00:40", words.mark(NOON.plusSeconds(40), Duration.ofSeconds(40)));
        assertEquals("12:20", words.mark(NOON.plusSeconds(1200), Duration.ofMinutes(20)));
    }

    @Test
    void aBarOfTenMillisecondsSaysFromWhenToWhen() {
        assertEquals("12:00:00.010 – 12:00:00.020", words.between(NOON.plusMillis(10), NOON.plusMillis(20)));
    }
}
