package org.reeve.api.tasks;

import org.reeve.api.Change;
import org.reeve.api.Right;

/** Ending one's own tasks: whoever was allowed to start one may stop it. */
public interface TasksManage extends Right.Look {
    /**
     * Stops a task; answers once systemd has taken the order. What does not end in 5 seconds is killed, with all that it started.
     * No undo.
     */
    Change stop(TaskId task);

    /** Deletes what is kept of a task that is over. No undo. */
    Change forget(TaskId task);
}
