package org.reeve.helper.system;

import java.util.Optional;

/** A process's control group, and the unit that it stands for: proc_pid_cgroup(5), sd_pid_get_unit(3). Pure. */
public final class ControlGroup {
    private static final String UNIFIED = "0::";
    private static final String NAMED = ":name=systemd:";
    private static final int LONGEST = 255;

    private ControlGroup() {}

    /**
     * A unit.
     *
     * @param name its name; from the kernel, at most 255 characters
     * @param user whether it is one of a user's service manager
     */
    public record Unit(String name, boolean user) {}

    /** The path that systemd uses: of the one hierarchy, else of its own. */
    public static String path(String text) {
        String found = "";
        for (String line : text.split("\n")) {
            int named = line.indexOf(NAMED);
            // Where the older one is mounted and not systemd's, everything is at its root.
            if (named > 0 && named + NAMED.length() + 1 < line.length()) {
                return line.substring(named + NAMED.length());
            }
            if (line.startsWith(UNIFIED)) {
                found = line.substring(UNIFIED.length());
            }
        }
        return found;
    }

    /** The first name on the path that is no slice; below a user's manager the first one there. */
    public static Optional<Unit> unit(String path) {
        Optional<String> machines = Optional.empty();
        for (String name : path.split("/")) {
            String unit = name.startsWith("_") ? name.substring(1) : name;
            if (!named(unit)) {
                continue;
            }
            if (machines.isPresent()) {
                return Optional.of(new Unit(unit, true));
            }
            machines = Optional.of(unit);
            if (!unit.startsWith("user@")) {
                break;
            }
        }
        return machines.map(unit -> new Unit(unit, false));
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
