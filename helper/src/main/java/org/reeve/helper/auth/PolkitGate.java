package org.reeve.helper.auth;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict;

/**
 * The root helper's gate. polkit is asked without interaction first, so that a rule's no holds even while unlocked; a
 * challenge is met by the unlocking, else by a prompt if the call may ask. One prompt is open at a time; whoever waits for it
 * when it is dismissed is dismissed too.
 */
public final class PolkitGate implements Gate {
    /** The action behind Unlock. */
    public static final String ADMINISTER = "org.reeve.administer";

    private final Authority authority;
    private final Unlock unlock;
    private final Runnable onUnlock;
    private final Turn prompt = new Turn();
    private final AtomicLong dismissals = new AtomicLong();

    /**
     * A gate before one authority.
     *
     * @param onUnlock begins to watch for what locks again
     */
    public PolkitGate(Authority authority, Unlock unlock, Runnable onUnlock) {
        this.authority = authority;
        this.unlock = unlock;
        this.onUnlock = onUnlock;
    }

    @Override
    public Grant authorize(Question question, Cancel cancel, Consumer<Stage> stage) {
        Grade grade = question.operation().grade();
        if (grade == Grade.LOOK) {
            return new Grant(question.target());
        }
        String action = question.operation().action();
        Map<String, String> details = details(question);
        Authority.Answer answer = authority.check(action, details, false, cancel);
        if (answer == Authority.Answer.CHALLENGE) {
            if (coverable(grade) && unlock.covers()) {
                return new Grant(question.target());
            }
            requireMayAsk(question.mayAsk());
            answer = ask(action, details, () -> coverable(grade) && unlock.covers(), cancel, stage);
        }
        require(answer);
        return new Grant(question.target());
    }

    @Override
    public Verdict peek(Question question) {
        Grade grade = question.operation().grade();
        String target = question.target().id();
        if (grade == Grade.LOOK) {
            return new Verdict(Verdict.Permit.FREE, "", target);
        }
        Authority.Answer answer =
                authority.check(question.operation().action(), details(question), false, new Cancel());
        return switch (answer) {
            case YES -> new Verdict(Verdict.Permit.FREE, "", target);
            case CHALLENGE ->
                coverable(grade) && unlock.state().unlocked()
                        ? new Verdict(Verdict.Permit.FREE, "", target)
                        : new Verdict(Verdict.Permit.ASKS, "", target);
            case NO, DISMISSED, NO_AGENT -> new Verdict(Verdict.Permit.REFUSED, DENIED, target);
        };
    }

    private static final String DENIED = "A rule on this computer does not allow it.";

    private static boolean coverable(Grade grade) {
        return switch (grade) {
            case CONFIDENTIAL, MANAGE -> true;
            case LOOK, DESTROY -> false;
        };
    }

    /** Opens a prompt when no other is open; {@code covered} says whether one that was open meanwhile made it needless. */
    private Authority.Answer ask(
            String action, Map<String, String> details, BooleanSupplier covered, Cancel cancel, Consumer<Stage> stage) {
        // Before the client is told: whoever closes the prompt then closes it for this call too.
        long before = dismissals.get();
        stage.accept(Stage.ASKING);
        prompt.take(cancel);
        try {
            cancel.check();
            if (covered.getAsBoolean()) {
                return Authority.Answer.YES;
            }
            if (dismissals.get() != before) {
                return Authority.Answer.DISMISSED;
            }
            Authority.Answer answer = authority.check(action, details, true, cancel);
            if (answer == Authority.Answer.DISMISSED) {
                dismissals.incrementAndGet();
            }
            cancel.check();
            return answer;
        } finally {
            prompt.leave();
            stage.accept(Stage.RUNNING);
        }
    }

    private static void requireMayAsk(boolean mayAsk) {
        if (!mayAsk) {
            throw new HelperException(Problem.NEEDS_PASSWORD, "This needs an administrator's password.");
        }
    }

    private static void require(Authority.Answer answer) {
        switch (answer) {
            case YES -> {}
            case NO -> throw new HelperException(Problem.DENIED, DENIED);
            case DISMISSED -> throw new HelperException(Problem.DISMISSED, "You closed the password prompt.");
            case NO_AGENT, CHALLENGE ->
                throw new HelperException(
                        Problem.NO_AGENT, "No polkit agent is running that could ask for a password.");
        }
    }

    private static Map<String, String> details(Question question) {
        return Map.of(
                "method", question.operation().name(),
                "target", question.target().id());
    }

    @Override
    public LockState unlock(boolean mayAsk, Cancel cancel, Consumer<Stage> stage) {
        Map<String, String> details = Map.of("method", "session.administer.unlock", "target", "");
        Authority.Answer answer = authority.check(ADMINISTER, details, false, cancel);
        if (answer == Authority.Answer.CHALLENGE) {
            requireMayAsk(mayAsk);
            answer = ask(ADMINISTER, details, () -> unlock.state().unlocked(), cancel, stage);
        }
        require(answer);
        onUnlock.run();
        return unlock.unlock();
    }

    @Override
    public LockState lock() {
        return unlock.lock();
    }

    @Override
    public Cancel.Listening onLock(Runnable action) {
        return unlock.onLock(action);
    }

    @Override
    public LockState state() {
        return unlock.state();
    }

    @Override
    public HelperKind kind() {
        return HelperKind.ROOT;
    }
}
