package org.reeve.helper.session;

import java.util.function.Supplier;
import org.reeve.api.session.LockState;
import org.reeve.api.session.SessionAdminister;

/** The right session.administer, for one call. */
public final class Administer implements SessionAdminister {
    private final Supplier<LockState> unlocking;
    private final Supplier<LockState> locking;

    /** Unlocks and locks through the gate. */
    public Administer(Supplier<LockState> unlocking, Supplier<LockState> locking) {
        this.unlocking = unlocking;
        this.locking = locking;
    }

    @Override
    public LockState unlock() {
        return unlocking.get();
    }

    @Override
    public LockState lock() {
        return locking.get();
    }
}
