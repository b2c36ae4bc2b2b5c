package org.reeve.api.schedules;

import java.util.List;
import org.reeve.api.Call;

/** The calls of schedules, and what somebody would type instead. Pure functions, used by both sides. */
public final class ScheduleCommands {
    private ScheduleCommands() {}

    /** The call that makes one, or changes one's own. */
    public static Call save(Schedule schedule) {
        return Call.of("schedules.manage.save", schedule);
    }

    /** The call that removes one. */
    public static Call remove(ScheduleId id) {
        return Call.of("schedules.manage.remove", id);
    }

    /** The command, once both files are written. */
    public static List<String> begin(ScheduleId id) {
        return List.of("systemctl", "enable", "--now", id.timer().value());
    }

    /** The command, before both files are deleted. */
    public static List<String> end(ScheduleId id) {
        return List.of("systemctl", "disable", "--now", id.timer().value());
    }
}
