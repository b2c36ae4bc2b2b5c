package org.reeve.gui.work;

import java.util.List;
import org.reeve.api.Call;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskKind;

/** Which task a call begins: told by its kind and what it is about. */
final class Begun {
    private Begun() {}

    /** Whether such a call begins such a task. */
    static boolean by(Call call, Task task) {
        return switch (call.method()) {
            case "scans.manage.integrity" -> task.kind() == TaskKind.INTEGRITY;
            case "scans.manage.privileges" -> task.kind() == TaskKind.PRIVILEGES;
            case "scans.manage.diskUsage" ->
                task.kind() == TaskKind.DISK_USAGE && first(call).equals(task.subject());
            // The helper completes what is not said, so that the values may be more than the call's.
            case "custom.run.run" ->
                task.kind() == TaskKind.CUSTOM && (task.subject() + " ").startsWith(first(call) + " ");
            default -> false;
        };
    }

    private static String first(Call call) {
        List<Object> said = call.arguments();
        return said.isEmpty() ? "" : said.getFirst().toString();
    }
}
