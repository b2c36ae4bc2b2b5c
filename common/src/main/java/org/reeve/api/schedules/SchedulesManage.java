package org.reeve.api.schedules;

import org.reeve.api.Change;
import org.reeve.api.Right;

/** Letting a scan or a custom task begin by itself, as root, on behalf of who asked. Another's are refused. */
public interface SchedulesManage extends Right.Destroy {
    /** Makes one, or changes one's own, and starts its timer. Undo: what was there before. */
    Change save(Schedule schedule);

    /** Removes one's own. A task that it started goes on. Undo: save. */
    Change remove(ScheduleId id);
}
