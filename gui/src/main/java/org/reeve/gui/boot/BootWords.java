package org.reeve.gui.boot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.BootTimes;
import org.reeve.gui.widget.Texts;

/** Words and figures of the page. */
final class BootWords {
    private static final long MILLI = 1000;
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final Texts texts = Texts.of(BootWords.class);

    Texts texts() {
        return texts;
    }

    /** A span of time, such as 38 ms, 1.24 s or 2 min 3 s. */
    String span(long micros) {
        if (micros > 0 && micros < MILLI) {
            return texts.get("span.short");
        }
        if (micros < SECOND) {
            return texts.get("span.millis", micros / MILLI);
        }
        // Rounded before it is told apart, so that 59.996 s is not said as 60.00 s.
        long hundredths = (micros + 5 * MILLI) / (10 * MILLI);
        if (hundredths < 6000) {
            return texts.get("span.seconds", String.format(Locale.getDefault(), "%.2f", hundredths / 100.0));
        }
        long seconds = (micros + SECOND / 2) / SECOND;
        return texts.get("span.minutes", seconds * SECOND / MINUTE, seconds % 60);
    }

    /** A difference, with its sign. */
    String change(long micros) {
        if (Math.abs(micros) < MILLI) {
            return texts.get("change.none");
        }
        return texts.get(micros > 0 ? "change.more" : "change.less", span(Math.abs(micros)));
    }

    /** What a row says of its change. */
    String change(BootRow row) {
        return switch (row.mark()) {
            case NONE -> row.change().map(this::change).orElse("");
            case NEW -> texts.get("change.new", span(row.took().orElse(0L)));
            case GONE -> texts.get("change.gone");
        };
    }

    /** When a start was, and how long it took. */
    String start(BootRecord boot) {
        return texts.get("start", when(boot.began()), span(total(boot.times())));
    }

    static String when(Instant moment) {
        return WHEN.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** From the power button, where the machine knows that, until the end. */
    static long total(BootTimes times) {
        return parts(times).stream().mapToLong(Part::micros).sum();
    }

    /** A part of a start. */
    record Part(String name, long micros) {}

    /** The parts that are known, in their order. */
    static List<Part> parts(BootTimes times) {
        return Stream.of(
                        part("firmware", times.firmware()),
                        part("loader", times.loader()),
                        part("kernel", times.kernel()),
                        part("initrd", times.initrd()),
                        part("userspace", times.userspace()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Part> part(String name, Optional<Long> micros) {
        return micros.map(known -> new Part(name, known));
    }

    /** What the key for copying copies of a row. */
    static String copied(BootRow row) {
        return row.unit().value();
    }
}
