package org.reeve.gui.services;

/** Why something cannot be done to a unit as it is. The sentence is {@code refused.<name>} in the bundle. */
enum Refusal {
    /** systemd does not let it be started by hand. */
    NO_START,
    /** systemd does not let it be stopped by hand. */
    NO_STOP,
    RUNS,
    RUNS_NOT,
    FAILED_NOT,
    NO_PROCESSES,
    MASKED,
    MASKED_NOT,
    /** It is masked only until the next boot. */
    MASKED_FOR_NOW,
    /** The mask comes with its package. */
    MASKED_BY_PACKAGE,
    ENABLED,
    DISABLED,
    STATIC,
    GENERATED,
    TRANSIENT,
    ALIAS,
    INDIRECT,
    /** Its unit file is where the mask would be. */
    FILE_IN_THE_WAY,
    /** systemd cannot read its file. */
    BAD,
    /** No file defines it. */
    NO_FILE
}
