package org.reeve.api.surroundings;

/** How polkit answers. */
public enum PolkitState {
    /** It knows Reeve's actions. */
    READY,
    /** It answers, and does not know Reeve's actions. */
    ACTIONS_MISSING,
    /** It is there and does not answer. */
    SILENT,
    /** It is installed and cannot be started. */
    STOPPED,
    /** Nobody on the system bus knows it. */
    MISSING,
    /** There is no system bus to ask it on. */
    UNREACHABLE
}
