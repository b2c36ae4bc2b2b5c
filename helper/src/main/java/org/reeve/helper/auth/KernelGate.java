package org.reeve.helper.auth;

import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.Stage;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict;

/** The own helper's gate: it runs with the user's rights, so the kernel decides. */
public final class KernelGate implements Gate {
    @Override
    public Grant authorize(Question question, Cancel cancel, Consumer<Stage> stage) {
        return new Grant(question.target());
    }

    @Override
    public Verdict peek(Question question) {
        return new Verdict(Verdict.Permit.FREE, "", question.target().id());
    }

    @Override
    public LockState unlock(boolean mayAsk, Cancel cancel, Consumer<Stage> stage) {
        return LockState.LOCKED;
    }

    @Override
    public LockState lock() {
        return LockState.LOCKED;
    }

    @Override
    public LockState state() {
        return LockState.LOCKED;
    }

    @Override
    public HelperKind kind() {
        return HelperKind.OWN;
    }
}
