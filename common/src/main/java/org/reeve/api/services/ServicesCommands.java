package org.reeve.api.services;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Call;

/** What each change of a unit is called: as a command, and as a call. Pure functions, used by both sides. */
public final class ServicesCommands {
    private ServicesCommands() {}

    /** The equivalent command, one argument per element. */
    public static List<String> command(Scope scope, UnitAction action, UnitName unit) {
        List<String> command = new ArrayList<>(List.of("systemctl"));
        if (scope == Scope.USER) {
            command.add("--user");
        }
        command.add(action.verb());
        if (unit.value().startsWith("-")) {
            command.add("--");
        }
        command.add(unit.value());
        return List.copyOf(command);
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
}
