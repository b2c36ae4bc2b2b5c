package org.reeve.helper.tasks;

import java.time.Instant;
import java.util.Optional;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;

/**
 * What was asked for, as it stands in the task's folder before its unit starts.
 *
 * @param uid who asked, by the kernel
 * @param program of a custom task
 */
public record TaskOrder(
        TaskId id, TaskKind kind, String subject, long uid, Instant started, Optional<ProgramOrder> program) {
    /** A custom task has a program, the others have none. */
    public TaskOrder {
        if (program.isPresent() != (kind == TaskKind.CUSTOM)) {
            throw new IllegalArgumentException("a custom task, and only a custom task, has a program");
        }
    }

    /** A scan. */
    public TaskOrder(TaskId id, TaskKind kind, String subject, long uid, Instant started) {
        this(id, kind, subject, uid, started, Optional.empty());
    }
}
