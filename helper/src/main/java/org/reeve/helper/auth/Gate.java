package org.reeve.helper.auth;

import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict;
import org.reeve.helper.system.Target;
import org.reeve.wire.Operation;

/** Whether a call may be made. There is one per helper, chosen where the helper starts. */
public interface Gate {
    /** What is asked: a method on a target, and whether a prompt may open for it. */
    record Question(Operation operation, Target target, boolean mayAsk) {}

    /**
     * Lets a call pass or refuses it.
     *
     * @param stage hears when a prompt opens and closes
     * @throws org.reeve.api.HelperException DENIED, DISMISSED, NO_AGENT, NEEDS_PASSWORD, UNAVAILABLE, TIMEOUT, CANCELLED
     */
    Grant authorize(Question question, Cancel cancel, Consumer<Stage> stage);

    /** What {@link #authorize} would do, without a prompt and without effect. */
    Verdict peek(Question question);

    /** Asks once for everything that unlocking covers. */
    LockState unlock(boolean mayAsk, Cancel cancel, Consumer<Stage> stage);

    /** Forgets the unlocking. */
    LockState lock();

    /** Hears that somebody locks while it listens; never where there is nothing to lock. */
    default Cancel.Listening onLock(Runnable action) {
        return () -> {};
    }

    /** Whether it is unlocked. */
    LockState state();

    /** Which kind of helper has such a gate. */
    HelperKind kind();
}
