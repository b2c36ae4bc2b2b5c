package org.reeve.helper.tasks;

import java.time.Instant;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;

/**
 * What was asked for, as it stands in the task's folder before its unit starts.
 *
 * @param uid who asked, by the kernel
 */
public record TaskOrder(TaskId id, TaskKind kind, String subject, long uid, Instant started) {}
