package org.reeve.api.services;

/** The state of a unit at the coarsest, the same for all types. */
public enum ActiveState {
    ACTIVE,
    RELOADING,
    INACTIVE,
    FAILED,
    ACTIVATING,
    DEACTIVATING,
    MAINTENANCE,
    REFRESHING,
    /** One that this version does not know: a later systemd's. The state below it tells more. */
    UNKNOWN
}
