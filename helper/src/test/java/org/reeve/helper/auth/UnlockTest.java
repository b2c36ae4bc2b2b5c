package org.reeve.helper.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.reeve.api.Cancel;
import org.reeve.api.session.LockState;

class UnlockTest {
    private final AtomicLong clock = new AtomicLong(50_000);
    private final Unlock unlock = new Unlock(clock::get);

    @Test
    void itIsLockedAtFirst() {
        assertFalse(unlock.covers());
        assertEquals(LockState.LOCKED, unlock.state());
    }

    @Test
    void itLocksFiveMinutesAfterTheLastCall() {
        unlock.unlock();
        clock.addAndGet(299);
        assertTrue(unlock.covers());
        clock.addAndGet(299);
        assertTrue(unlock.covers());
        clock.addAndGet(300);
        assertFalse(unlock.covers());
    }

    @Test
    void itLocksAfterFifteenMinutesWhateverIsCalled() {
        unlock.unlock();
        for (int i = 0; i < 14; i++) {
            clock.addAndGet(60);
            assertTrue(unlock.covers());
        }
        clock.addAndGet(60);
        assertFalse(unlock.covers());
    }

    @Test
    void lookingAtTheStateDoesNotKeepItUnlocked() {
        unlock.unlock();
        clock.addAndGet(200);
        assertEquals(new LockState(true, 100, 700), unlock.state());
        clock.addAndGet(100);
        assertFalse(unlock.state().unlocked());
    }

    @Test
    void lockForgets() {
        unlock.unlock();
        unlock.lock();
        assertFalse(unlock.covers());
    }

    @Test
    void clockThatWentBackLocks() {
        unlock.unlock();
        clock.addAndGet(-10);
        assertFalse(unlock.covers());
    }

    @Test
    void whoWantsToHearOfALockHearsOfItButNotOfTheTimeRunningOut() {
        AtomicInteger heard = new AtomicInteger();
        unlock.unlock();
        try (Cancel.Listening _ = unlock.onLock(heard::incrementAndGet)) {
            clock.addAndGet(300);
            assertFalse(unlock.covers());
            assertEquals(0, heard.get());
            unlock.lock();
            assertEquals(1, heard.get());
        }
        unlock.lock();
        assertEquals(1, heard.get());
    }
}
