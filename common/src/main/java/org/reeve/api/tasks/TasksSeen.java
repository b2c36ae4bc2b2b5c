package org.reeve.api.tasks;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** The tasks of the machine as everybody sees them: that they run. */
public interface TasksSeen extends Right.Look {
    /** Those that run now, and anew whenever one begins or ends, by systemd's signals. */
    void watch(Sink<RunningTasks> tasks);
}
