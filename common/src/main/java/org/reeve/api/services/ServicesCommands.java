package org.reeve.api.services;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Call;

/** What each change of a unit is called: as a command, and as a call. Pure functions, used by both sides. */
public final class ServicesCommands {
    private ServicesCommands() {}

    /** The equivalent command, one argument per element. */
    public static List<String> command(Scope scope, UnitAction action, UnitName unit) {
        return systemctl(scope, List.of(action.verb()), unit);
    }

    /** The call that does it: {@link ServicesManage} for the machine, {@link ServicesUser} for the user. */
    public static Call call(Scope scope, UnitAction action, UnitName unit) {
        String right =
                switch (scope) {
                    case SYSTEM -> "services.manage.";
                    case USER -> "services.user.";
                };
        return Call.of(right + action.method(), unit);
    }

    /** The equivalent command of a change of what happens at boot. */
    public static List<String> command(Scope scope, UnitFileAction action, UnitName unit) {
        return systemctl(scope, List.of(action.verb()), unit);
    }

    /** The call that does it. */
    public static Call call(Scope scope, UnitFileAction action, UnitName unit) {
        String right =
                switch (scope) {
                    case SYSTEM -> "services.configure.";
                    case USER -> "services.user.";
                };
        return Call.of(right + action.verb(), unit);
    }

    /** The equivalent command of a signal. */
    public static List<String> command(Scope scope, KillWhom whom, UnitSignal signal, UnitName unit) {
        String processes =
                switch (whom) {
                    case MAIN -> "main";
                    case ALL -> "all";
                };
        return systemctl(scope, List.of("kill", "--kill-whom=" + processes, "--signal=" + signal.name()), unit);
    }

    /** The call that sends it. */
    public static Call call(Scope scope, KillWhom whom, UnitSignal signal, UnitName unit) {
        String right =
                switch (scope) {
                    case SYSTEM -> "services.manage.";
                    case USER -> "services.user.";
                };
        return Call.of(right + "kill", unit, whom, signal);
    }

    /** The equivalent command of letting systemd read its configuration again. */
    public static List<String> daemonReloadCommand() {
        return List.of("systemctl", "daemon-reload");
    }

    /** The call that lets it. */
    public static Call daemonReload() {
        return Call.of("services.manage.daemonReload");
    }

    static List<String> systemctl(Scope scope, List<String> words, UnitName unit) {
        List<String> command = new ArrayList<>(List.of("systemctl"));
        if (scope == Scope.USER) {
            command.add("--user");
        }
        command.addAll(words);
        if (unit.value().startsWith("-")) {
            command.add("--");
        }
        command.add(unit.value());
        return List.copyOf(command);
    }
}
