package org.reeve.api.session;

/**
 * Whether the helper is unlocked, and until when.
 *
 * @param unlocked whether calls of grade confidential and manage run without a prompt where polkit would ask for one
 * @param secondsLeft seconds until it locks if nothing is called; 0 when locked
 * @param secondsAtMost seconds until it locks whatever is called; 0 when locked
 */
public record LockState(boolean unlocked, int secondsLeft, int secondsAtMost) {
    /** Locked. */
    public static final LockState LOCKED = new LockState(false, 0, 0);
}
