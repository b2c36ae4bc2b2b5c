package org.reeve.api.services;

/** Whether systemd could read the unit's definition. */
public enum LoadState {
    STUB,
    LOADED,
    NOT_FOUND,
    BAD_SETTING,
    ERROR,
    MERGED,
    MASKED,
    /** One that this version does not know: a later systemd's. */
    UNKNOWN
}
