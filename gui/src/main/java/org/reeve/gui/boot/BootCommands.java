package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

/** What shows the same in a terminal. Pure. */
final class BootCommands {
    private BootCommands() {}

    /** The command for a view; {@code other} is the start that is compared with. */
    static List<String> of(Scope scope, BootModel.View view, Optional<UnitName> target, Optional<BootRecord> other) {
        return switch (view) {
            case UNITS -> other.map(boot -> journal(scope, boot)).orElseGet(() -> analyze(scope, "blame"));
            case CHART -> analyze(scope, "plot", ">", "boot.svg");
            case CHAIN ->
                target.map(unit -> analyze(scope, "critical-chain", unit.value()))
                        .orElseGet(() -> analyze(scope, "critical-chain"));
        };
    }

    private static List<String> analyze(Scope scope, String... words) {
        List<String> command = new ArrayList<>(List.of("systemd-analyze"));
        if (scope == Scope.USER) {
            command.add("--user");
        }
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> journal(Scope scope, BootRecord boot) {
        String whose =
                switch (scope) {
                    case SYSTEM -> "_PID=1";
                    case USER -> "--user";
                };
        return List.of("journalctl", "--output=short-monotonic", "--boot=" + boot.boot(), whose, "JOB_TYPE=start");
    }
}
