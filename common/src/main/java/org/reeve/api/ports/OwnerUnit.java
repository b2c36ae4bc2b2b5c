package org.reeve.api.ports;

/**
 * The unit that a process belongs to, by its control group.
 *
 * @param name the unit's name, 1 to 255 characters
 * @param user whether it is one of a user's service manager
 */
public record OwnerUnit(String name, boolean user) {
    private static final int LONGEST = 255;

    /** Refuses what systemd does not name a unit. */
    public OwnerUnit {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("not a unit: expected a name of 1 to 255 characters");
        }
    }
}
