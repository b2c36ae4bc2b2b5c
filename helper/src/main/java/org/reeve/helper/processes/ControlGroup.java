package org.reeve.helper.processes;

import java.util.Optional;
import org.reeve.api.processes.ProcessUnit;

/** A process's control group, and the unit that it stands for: proc_pid_cgroup(5), sd_pid_get_unit(3). Pure. */
final class ControlGroup {
    private static final String UNIFIED = "0::";
    private static final String NAMED = ":name=systemd:";
    private static final int LONGEST = 255;

    private ControlGroup() {}

    /** The path that systemd uses: of the one hierarchy, else of its own. */
    static String path(String text) {
        String found = "";
        for (String line : text.split("\n")) {
            int named = line.indexOf(NAMED);
            if (named > 0) {
                return line.substring(named + NAMED.length());
            }
            if (line.startsWith(UNIFIED)) {
                found = line.substring(UNIFIED.length());
            }
        }
        return found;
    }

    /** The first name on the path that is no slice; below a user's manager the first one there. */
    static Optional<ProcessUnit> unit(String path) {
        Optional<String> machines = Optional.empty();
        for (String name : path.split("/")) {
            String unit = name.startsWith("_") ? name.substring(1) : name;
            if (!named(unit)) {
                continue;
            }
            if (machines.isPresent()) {
                return Optional.of(new ProcessUnit(unit, true));
            }
            machines = Optional.of(unit);
            if (!unit.startsWith("user@")) {
                break;
            }
        }
        return machines.map(unit -> new ProcessUnit(unit, false));
    }

    private static boolean named(String name) {
        return name.length() <= LONGEST
                && (name.endsWith(".service")
                        || name.endsWith(".scope")
                        || name.endsWith(".socket")
                        || name.endsWith(".mount")
                        || name.endsWith(".swap"));
    }
}
