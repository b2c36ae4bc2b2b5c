package org.reeve.api.services;

import java.util.List;
import org.reeve.api.Call;

/** What the changes of overrides and of timers made by Reeve are called: as a command, and as a call. Pure functions. */
public final class OverrideCommands {
    private OverrideCommands() {}

    /** Where a unit's override lies, as a person would write it. */
    public static String path(Scope scope, UnitName unit) {
        return folder(scope) + unit + ".d/override.conf";
    }

    /** Where a unit file of one's own making lies, as a person would write it. */
    public static String file(Scope scope, UnitName unit) {
        return folder(scope) + unit;
    }

    /** Where the machine's unit files lie that an administrator wrote, or one's own. */
    private static String folder(Scope scope) {
        return switch (scope) {
            case SYSTEM -> "/etc/systemd/system/";
            case USER -> "~/.config/systemd/user/";
        };
    }

    /** The call that saves an override. */
    public static Call save(Scope scope, UnitName unit, OverrideText text, ContentTag expected) {
        return Call.of(name(scope, "override.save", "saveOverride"), unit, text, expected);
    }

    /** The call that removes an override. */
    public static Call revert(Scope scope, UnitName unit, ContentTag expected) {
        return Call.of(name(scope, "override.revert", "revertOverride"), unit, expected);
    }

    /** The call that puts back an earlier content. */
    public static Call restore(Scope scope, UnitName unit, VersionId version, ContentTag expected) {
        return Call.of(name(scope, "override.restore", "restoreOverride"), unit, version, expected);
    }

    /** The call that makes a timer. */
    public static Call create(Scope scope, TimedCommand command) {
        return Call.of(name(scope, "override.create", "createTimer"), command);
    }

    /** The call that removes a timer that Reeve made. */
    public static Call remove(Scope scope, UnitName timer, ContentTag expected) {
        return Call.of(name(scope, "override.remove", "removeTimer"), timer, expected);
    }

    /** The call that puts back a timer that was removed. */
    public static Call putBack(Scope scope, RemovedTimer removed) {
        return Call.of(name(scope, "override.putBack", "putTimerBack"), removed);
    }

    /** The equivalent command of saving and of putting back: it opens an editor and reloads afterwards. */
    public static List<String> edit(Scope scope, UnitName unit) {
        return ServicesCommands.systemctl(scope, List.of("edit"), unit);
    }

    /** The equivalent command of removing; systemctl revert would remove also what others wrote. */
    public static List<String> delete(Scope scope, UnitName unit) {
        return List.of("rm", path(scope, unit));
    }

    /** The equivalent command of making a timer, once its files are written. */
    public static List<String> begin(Scope scope, UnitName timer) {
        return ServicesCommands.systemctl(scope, List.of("enable", "--now"), timer);
    }

    /** The equivalent command of removing a timer, before its files are deleted. */
    public static List<String> end(Scope scope, UnitName timer) {
        return ServicesCommands.systemctl(scope, List.of("disable", "--now"), timer);
    }

    private static String name(Scope scope, String machine, String own) {
        return switch (scope) {
            case SYSTEM -> "services." + machine;
            case USER -> "services.user." + own;
        };
    }
}
