package org.reeve.api.session;

import org.reeve.api.Right;

/** Unlocking the root helper for its one peer, and locking it again. */
public interface SessionAdminister extends Right.Look {
    /**
     * Asks polkit for {@code org.reeve.administer}, with a password prompt. Afterwards calls of grade confidential and manage
     * do not ask, for five minutes after the last of them, fifteen at most, in a clock that counts suspend.
     */
    LockState unlock();

    /** Forgets the unlocking at once. */
    LockState lock();
}
