package org.reeve.gui.services;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.reeve.gui.widget.Texts;

/** How moments are told: the nearer, the shorter. Pure. */
final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int WEEK = 7;

    private final Texts texts;
    private final ZoneId zone;

    Moments(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Such as {@code 06:12}, {@code Sat 06:12} or, further away, {@code 2026-12-24}. */
    String near(Instant moment, Instant now) {
        ZonedDateTime local = moment.atZone(zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), local.toLocalDate());
        String time = TIME.format(local);
        if (days == 0) {
            return time;
        }
        return Math.abs(days) < WEEK
                ? DateTimeFormatter.ofPattern("EEE", Locale.getDefault()).format(local) + " " + time
                : DATE.format(local);
    }

    /** To the second, for a tooltip. */
    String whole(Instant moment) {
        return WHOLE.format(moment.atZone(zone));
    }

    /** How long until then. */
    String until(Instant moment, Instant now) {
        Duration left = Duration.between(now, moment);
        return left.isNegative() || left.isZero() ? texts.get("moment.now") : Texts.span(left);
    }
}
