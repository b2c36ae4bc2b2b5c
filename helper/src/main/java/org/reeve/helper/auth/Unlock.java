package org.reeve.helper.auth;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.reeve.api.Cancel;
import org.reeve.api.session.LockState;

/**
 * Remembers in memory that the peer was unlocked: five minutes after the last call it covered, fifteen at most, in a clock
 * that counts suspend. Thread-safe.
 */
public final class Unlock {
    private static final long SLIDING_SECONDS = 5 * 60;
    private static final long LONGEST_SECONDS = 15 * 60;

    private final Clock clock;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private boolean unlocked;
    private long begun;
    private long used;

    /** Seconds that go on while the machine sleeps. */
    public interface Clock {
        long seconds();
    }

    /** Locked at first. */
    public Unlock(Clock clock) {
        this.clock = clock;
    }

    /** Unlocks from now on. */
    public synchronized LockState unlock() {
        unlocked = true;
        begun = clock.seconds();
        used = begun;
        return state();
    }

    /** Locks, and says so to who wants to hear it: a person locked, or went away. */
    public LockState lock() {
        LockState locked = forget();
        listeners.forEach(Runnable::run);
        return locked;
    }

    private synchronized LockState forget() {
        unlocked = false;
        return LockState.LOCKED;
    }

    /** Hears of {@link #lock}, not of the time running out, on any thread. */
    public Cancel.Listening onLock(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Whether it is unlocked; says so for a call that it covers, which starts the five minutes again. */
    public synchronized boolean covers() {
        if (!state().unlocked()) {
            return false;
        }
        used = clock.seconds();
        return true;
    }

    /** Whether it is unlocked, and until when. */
    public synchronized LockState state() {
        if (!unlocked) {
            return LockState.LOCKED;
        }
        long now = clock.seconds();
        long most = begun + LONGEST_SECONDS - now;
        long left = Math.min(used + SLIDING_SECONDS - now, most);
        if (left <= 0 || left > SLIDING_SECONDS) {
            return forget();
        }
        return new LockState(true, (int) left, (int) most);
    }
}
