package org.reeve.api.processes;

/**
 * The unit that a process belongs to, by its control group.
 *
 * @param name the unit's name; from the kernel, at most 255 characters
 * @param user whether it is a unit of a user's service manager
 */
public record ProcessUnit(String name, boolean user) {
    private static final int LONGEST = 255;

    /** Refuses what systemd does not name a unit. */
    public ProcessUnit {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("not the unit of a process: expected a name of 1 to 255 characters");
        }
    }
}
