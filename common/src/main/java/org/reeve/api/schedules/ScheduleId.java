package org.reeve.api.schedules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.api.services.UnitName;

/** Names a schedule, and its timer: 1 to 40 lower-case letters, digits and dashes; a dash is not the first. */
public record ScheduleId(String value) {
    /** What its units begin with. */
    public static final String PREFIX = "reeve-schedule-";

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Refuses anything else. */
    public ScheduleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a schedule's name: expected 1 to 40 lower-case letters, digits and dashes");
        }
    }

    /** Whether a text is one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** The schedule that a timer belongs to; absent where it is another's. */
    public static Optional<ScheduleId> ofTimer(String unit) {
        String end = ".timer";
        if (!unit.startsWith(PREFIX) || !unit.endsWith(end) || unit.length() < PREFIX.length() + end.length()) {
            return Optional.empty();
        }
        String name = unit.substring(PREFIX.length(), unit.length() - end.length());
        return isValid(name) ? Optional.of(new ScheduleId(name)) : Optional.empty();
    }

    /** The name of both units without their types. */
    public String units() {
        return PREFIX + value;
    }

    /** Its timer. */
    public UnitName timer() {
        return new UnitName(units() + ".timer");
    }

    /** What the timer starts. */
    public UnitName service() {
        return new UnitName(units() + ".service");
    }

    @Override
    public String toString() {
        return value;
    }
}
