package org.reeve.api.tasks;

import java.util.List;

/** All tasks that run on the machine, whoever started them, by kind and id. */
public record RunningTasks(List<RunningTask> tasks) {
    /** Copies the list. */
    public RunningTasks {
        tasks = List.copyOf(tasks);
    }
}
