package org.reeve.api.schedules;

import java.time.Instant;
import java.util.Optional;
import org.reeve.api.tasks.TaskKind;

/**
 * A schedule as systemd has it.
 *
 * @param id names it
 * @param kind of what it starts
 * @param uid whose it is
 * @param user the name that belongs to it
 * @param schedule all of it; absent where it is another's
 * @param next when it begins the next time; absent where it does not
 * @param last when it began the last time; absent where it did not yet
 * @param active whether its timer waits or runs: not where somebody stopped it
 */
public record ScheduleSeen(
        ScheduleId id,
        TaskKind kind,
        long uid,
        String user,
        Optional<Schedule> schedule,
        Optional<Instant> next,
        Optional<Instant> last,
        boolean active) {}
