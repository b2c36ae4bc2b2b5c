package org.reeve.api.tasks;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** One's own tasks; others' are not told apart from missing ones. */
public interface TasksRead extends Right.Look {
    /** All that are kept, newest first. */
    void list(Sink<Task> tasks);

    /**
     * How a task is now with the end of its log, and then whatever changes, at most four times a second. Ends by itself with the
     * item in which the task is over. Any number may follow.
     */
    void follow(TaskId task, Sink<TaskNews> news);
}
