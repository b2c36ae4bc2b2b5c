package org.reeve.api.services;

/** Which processes of a unit a signal is for. */
public enum KillWhom {
    /** The main process. */
    MAIN,
    /** Every process in its control group. */
    ALL
}
