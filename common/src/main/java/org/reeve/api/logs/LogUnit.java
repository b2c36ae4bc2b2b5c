package org.reeve.api.logs;

/**
 * A unit as the journal names it; of another machine perhaps, so its name is checked for nothing but its length and control
 * characters.
 *
 * @param name its name, hostile
 * @param user whether it is one of a user's manager
 */
public record LogUnit(String name, boolean user) {
    /** Refuses what cannot be a value of the field. */
    public LogUnit {
        LogField.requireValue("_SYSTEMD_UNIT", name);
    }
}
