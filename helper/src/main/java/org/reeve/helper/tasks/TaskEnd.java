package org.reeve.helper.tasks;

import java.time.Instant;
import org.reeve.api.tasks.TaskState;

/** How a task ended, in its own words. */
public record TaskEnd(TaskState state, Instant ended, String text) {}
