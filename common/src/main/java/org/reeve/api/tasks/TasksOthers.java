package org.reeve.api.tasks;

import org.reeve.api.Change;
import org.reeve.api.Right;

/** Ending tasks that somebody else started. */
public interface TasksOthers extends Right.Manage {
    /** Stops a task, whoever started it. No undo. */
    Change stop(TaskId task);
}
