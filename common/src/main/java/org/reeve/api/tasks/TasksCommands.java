package org.reeve.api.tasks;

import java.util.List;
import org.reeve.api.Call;

/** How tasks are named as units, and what ends them. Pure functions, used by both sides. */
public final class TasksCommands {
    private TasksCommands() {}

    /** The unit in which a task runs, such as {@code reeve-task-integrity-1000-0123456789abcdef.service}. */
    public static String unit(TaskKind kind, long uid, TaskId task) {
        return "reeve-task-" + kind.slug() + "-" + uid + "-" + task + ".service";
    }

    /** The command that stops it. */
    public static List<String> stop(String unit) {
        return List.of("systemctl", "stop", unit);
    }

    /** The call that stops one's own. */
    public static Call stop(TaskId task) {
        return Call.of("tasks.manage.stop", task);
    }

    /** The call that stops another's. */
    public static Call stopOthers(TaskId task) {
        return Call.of("tasks.others.stop", task);
    }

    /** The call that deletes what is kept of one. */
    public static Call forget(TaskId task) {
        return Call.of("tasks.manage.forget", task);
    }
}
