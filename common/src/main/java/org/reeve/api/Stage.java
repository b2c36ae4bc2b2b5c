package org.reeve.api;

/** How far a call has come that has not ended yet. */
public enum Stage {
    /** It waits for a helper to start. */
    STARTING,
    /** A password prompt is open for it, or waits for another prompt to close. */
    ASKING,
    /** It is being done. */
    RUNNING
}
