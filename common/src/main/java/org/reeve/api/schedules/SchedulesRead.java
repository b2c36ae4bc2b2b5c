package org.reeve.api.schedules;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** The schedules of the machine: everybody sees its timers. What another's is told is left out. */
public interface SchedulesRead extends Right.Look {
    /** All, by name. */
    void list(Sink<ScheduleSeen> schedules);
}
