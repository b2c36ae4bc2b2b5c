package org.reeve.api.custom;

import java.util.List;

/**
 * What {@code /etc/reeve/tasks.d} describes.
 *
 * @param tasks what may be run, by name
 * @param refused files that are not taken, with why
 */
public record CustomTasks(List<CustomTask> tasks, List<CustomRefused> refused) {
    /** Copies the lists. */
    public CustomTasks {
        tasks = List.copyOf(tasks);
        refused = List.copyOf(refused);
    }
}
