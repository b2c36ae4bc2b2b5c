package org.reeve.api.services;

import java.util.Optional;

/**
 * One reason for a timer to run.
 *
 * @param kind which
 * @param calendar when, for {@link Kind#CALENDAR}; absent for the others
 * @param seconds how long after, for the others; 0 for {@link Kind#CALENDAR}
 */
public record TimerRule(Kind kind, Optional<CalendarText> calendar, int seconds) {
    /** The longest time, a year. */
    public static final int LONGEST_SECONDS = 366 * 24 * 60 * 60;

    /** What a rule goes by. */
    public enum Kind {
        /** The calendar and the clock: OnCalendar=. */
        CALENDAR,
        /** So long after the machine booted: OnBootSec=. */
        AFTER_BOOT,
        /** Again and again, so long after it last began; first so long after the timer was started: OnUnitActiveSec=. */
        REPEATED
    }

    /** Refuses a rule with both or neither. */
    public TimerRule {
        boolean clock = kind == Kind.CALENDAR;
        if (clock != calendar.isPresent() || (clock ? seconds != 0 : seconds < 1 || seconds > LONGEST_SECONDS)) {
            throw new IllegalArgumentException(
                    "not a timer's rule: expected a calendar expression, or 1 to " + LONGEST_SECONDS + " seconds");
        }
    }

    /** By the calendar. */
    public static TimerRule calendar(CalendarText when) {
        return new TimerRule(Kind.CALENDAR, Optional.of(when), 0);
    }

    /** So many seconds after the boot. */
    public static TimerRule afterBoot(int seconds) {
        return new TimerRule(Kind.AFTER_BOOT, Optional.empty(), seconds);
    }

    /** Every so many seconds. */
    public static TimerRule repeated(int seconds) {
        return new TimerRule(Kind.REPEATED, Optional.empty(), seconds);
    }
}
