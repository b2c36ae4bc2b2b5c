package org.reeve.api.schedules;

import org.reeve.api.services.CalendarText;
import org.reeve.api.services.TimerRule;

/**
 * A task that begins by itself.
 *
 * @param id names it, among everybody's
 * @param work what it starts
 * @param when by the calendar
 * @param persistent whether a time that was missed while the machine was off is made up for
 * @param randomDelaySeconds up to so many seconds later
 */
public record Schedule(
        ScheduleId id, ScheduledWork work, CalendarText when, boolean persistent, int randomDelaySeconds) {
    /** Refuses a delay of less than nothing or more than a year. */
    public Schedule {
        if (randomDelaySeconds < 0 || randomDelaySeconds > TimerRule.LONGEST_SECONDS) {
            throw new IllegalArgumentException("a random delay is 0 to " + TimerRule.LONGEST_SECONDS + " seconds");
        }
    }
}
