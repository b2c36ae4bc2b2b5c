package org.reeve.api.surroundings;

/** Whether pkexec can become root. */
public enum PkexecState {
    /** It is root's and has the set-user-id bit. */
    READY,
    /** It is there and is not root's, or lacks the bit. */
    NOT_SETUID,
    /** It is not installed. */
    MISSING
}
