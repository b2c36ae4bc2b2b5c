package org.reeve.api.services;

/** Whose service manager. */
public enum Scope {
    /** The machine's, process 1. */
    SYSTEM,
    /** The user's own, {@code systemctl --user}. Served by the own helper only. */
    USER
}
