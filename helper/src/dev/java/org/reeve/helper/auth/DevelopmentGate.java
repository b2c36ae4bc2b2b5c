package org.reeve.helper.auth;

import java.util.Map;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict;

/**
 * The gate of a source tree's helper. The password that started it was for pkexec's generic action, the permission to run
 * anything as root, so nothing more is asked while that action is not forbidden.
 */
public final class DevelopmentGate implements Gate {
    private static final String GENERIC = "org.freedesktop.policykit.exec";

    private final Authority authority;

    /** A gate before one authority. */
    public DevelopmentGate(Authority authority) {
        this.authority = authority;
    }

    @Override
    public Grant authorize(Question question, Cancel cancel, Consumer<Stage> stage) {
        if (forbidden(cancel)) {
            throw new HelperException(Problem.DENIED, "A rule on this computer forbids running programs as root.");
        }
        return new Grant(question.target());
    }

    private boolean forbidden(Cancel cancel) {
        return switch (authority.check(GENERIC, Map.of(), false, cancel)) {
            case YES, CHALLENGE -> false;
            case NO, DISMISSED, NO_AGENT -> true;
        };
    }

    @Override
    public Verdict peek(Question question) {
        return forbidden(new Cancel())
                ? new Verdict(
                        Verdict.Permit.REFUSED,
                        "A rule on this computer forbids running programs as root.",
                        question.target().id())
                : new Verdict(Verdict.Permit.FREE, "", question.target().id());
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
        return HelperKind.DEVELOPMENT;
    }
}
