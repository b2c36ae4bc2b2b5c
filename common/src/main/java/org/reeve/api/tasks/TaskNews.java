package org.reeve.api.tasks;

import java.util.List;

/**
 * What happened to a task that is followed.
 *
 * @param task as it is now
 * @param log lines of its log that were not told before, oldest first; at most {@value #MOST_LINES}
 */
public record TaskNews(Task task, List<String> log) {
    /** How many lines travel at once. */
    public static final int MOST_LINES = 200;

    /** Copies the lines. */
    public TaskNews {
        log = List.copyOf(log);
        if (log.size() > MOST_LINES) {
            throw new IllegalArgumentException("at most " + MOST_LINES + " lines at once");
        }
    }
}
