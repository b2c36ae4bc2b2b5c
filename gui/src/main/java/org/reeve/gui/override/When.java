package org.reeve.gui.override;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.TimerRule;

/**
 * When a timer runs, as it was filled in.
 *
 * @param kind which of the choices
 * @param time of the day, such as 08:30
 * @param minutes between two runs, or after the boot
 * @param calendar an expression of systemd's
 */
record When(Kind kind, String time, String minutes, String calendar) {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");

    /** The choices. */
    enum Kind {
        DAILY,
        WEEKDAYS,
        EVERY,
        BOOT,
        CALENDAR;

        /** Whether it goes by the clock, so that a run can be missed. */
        boolean clock() {
            return switch (this) {
                case DAILY, WEEKDAYS, CALENDAR -> true;
                case EVERY, BOOT -> false;
            };
        }

        /** The field that says more about it. */
        Field field() {
            return switch (this) {
                case DAILY, WEEKDAYS -> Field.TIME;
                case EVERY, BOOT -> Field.MINUTES;
                case CALENDAR -> Field.CALENDAR;
            };
        }
    }

    /** What systemd is told; absent where the field of the choice says nothing that can be. */
    Optional<List<TimerRule>> rules() {
        return switch (kind) {
            case DAILY, WEEKDAYS, CALENDAR -> expression().map(when -> List.of(TimerRule.calendar(when)));
            case EVERY -> seconds().map(after -> List.of(TimerRule.repeated(after)));
            case BOOT -> seconds().map(after -> List.of(TimerRule.afterBoot(after)));
        };
    }

    /** The calendar's expression, of the choices that have one. */
    Optional<CalendarText> expression() {
        return switch (kind) {
            case DAILY -> clock().map(at -> new CalendarText("*-*-* " + at));
            case WEEKDAYS -> clock().map(at -> new CalendarText("Mon..Fri " + at));
            case CALENDAR -> Optional.of(calendar).filter(CalendarText::isValid).map(CalendarText::new);
            case EVERY, BOOT -> Optional.empty();
        };
    }

    private Optional<String> clock() {
        Matcher at = TIME.matcher(time.strip());
        return at.matches()
                ? Optional.of("%02d:%s".formatted(Integer.parseInt(at.group(1)), at.group(2)))
                : Optional.empty();
    }

    private Optional<Integer> seconds() {
        return Numbers.of(minutes, 1, TimerRule.LONGEST_SECONDS / 60).map(many -> many * 60);
    }
}
