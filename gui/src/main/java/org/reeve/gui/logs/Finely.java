package org.reeve.gui.logs;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Times with as many digits below the second as it takes to tell them apart. */
final class Finely {
    private static final Duration SECONDS = Duration.ofSeconds(2);
    private static final Duration TENTHS = Duration.ofMillis(200);
    private static final Duration THOUSANDTHS = Duration.ofMillis(2);

    private Finely() {}

    /** The form with such digits, for times that are so far apart; to the microsecond at most, as the journal is. */
    static DateTimeFormatter apart(Duration distance, DateTimeFormatter seconds) {
        if (distance.compareTo(SECONDS) >= 0) {
            return seconds;
        }
        if (distance.compareTo(TENTHS) >= 0) {
            return with(".S", seconds);
        }
        return with(distance.compareTo(THOUSANDTHS) >= 0 ? ".SSS" : ".SSSSSS", seconds);
    }

    private static DateTimeFormatter with(String digits, DateTimeFormatter seconds) {
        return new DateTimeFormatterBuilder()
                .append(seconds)
                .appendPattern(digits)
                .toFormatter(Locale.ROOT);
    }
}
