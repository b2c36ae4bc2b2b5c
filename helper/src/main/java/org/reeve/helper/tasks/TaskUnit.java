package org.reeve.helper.tasks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TasksCommands;

/** A unit that is a task of Reeve's, told by its name, which only root can give. */
record TaskUnit(TaskKind kind, long uid, TaskId id) {
    /** All of them, as systemd matches names: fnmatch(3). */
    static final String PATTERN = "reeve-task-*.service";

    private static final Pattern NAME =
            Pattern.compile("reeve-task-([a-z-]{1,30})-([0-9]{1,10})-([0-9a-f]{16})\\.service");

    static Optional<TaskUnit> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return TaskKind.ofSlug(matcher.group(1))
                .map(kind -> new TaskUnit(kind, Long.parseLong(matcher.group(2)), new TaskId(matcher.group(3))));
    }

    String name() {
        return TasksCommands.unit(kind, uid, id);
    }
}
