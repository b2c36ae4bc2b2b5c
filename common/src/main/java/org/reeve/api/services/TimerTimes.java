package org.reeve.api.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a timer runs.
 *
 * @param timer the timer
 * @param starts what it starts
 * @param next when it runs next; absent where it will not by itself
 * @param last when it ran last
 * @param schedule its settings in systemd's words, such as {@code OnCalendar=daily}
 */
public record TimerTimes(
        UnitName timer, UnitName starts, Optional<Instant> next, Optional<Instant> last, List<String> schedule) {
    /** Copies the list. */
    public TimerTimes {
        schedule = List.copyOf(schedule);
    }
}
