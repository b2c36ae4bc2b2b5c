package org.reeve.helper.tasks;

import java.util.Optional;
import org.reeve.api.Sink;
import org.reeve.api.schedules.ScheduleSeen;
import org.reeve.api.schedules.SchedulesRead;
import org.reeve.helper.system.Bus;

/** The right schedules.read: the timers of schedules, as systemd tells everybody. */
public final class SeenSchedules implements SchedulesRead {
    private final ScheduleUnits units;
    private final long uid;

    /** Sees them on the machine's bus; all is told of one user's own. */
    public SeenSchedules(Bus machine, long uid) {
        this.units = new ScheduleUnits(machine);
        this.uid = uid;
    }

    @Override
    public void list(Sink<ScheduleSeen> schedules) {
        for (ScheduleUnits.Loaded one : units.all()) {
            schedules.emit(new ScheduleSeen(
                    one.schedule().id(),
                    one.schedule().work().kind(),
                    one.uid(),
                    one.user(),
                    one.uid() == uid ? Optional.of(one.schedule()) : Optional.empty(),
                    one.next(),
                    one.last(),
                    one.active()));
        }
    }
}
