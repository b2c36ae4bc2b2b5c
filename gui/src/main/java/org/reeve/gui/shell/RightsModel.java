package org.reeve.gui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.session.Description;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.LockState;
import org.reeve.api.session.SessionAdminister;
import org.reeve.api.session.SessionRead;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Job;
import org.reeve.link.RemoteState;

/**
 * What this window may do now. The root helper is asked when something happened that may have changed it, never by the clock
 * and never so that it would be started; the countdown runs here.
 */
public final class RightsModel {
    private final Calls calls;
    private final Background background;
    private final Consumer<HelperException> failed;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Standing.Locked());
    private final ReadOnlyBooleanWrapper unlocking = new ReadOnlyBooleanWrapper();
    private Optional<Cancel> countdown = Optional.empty();
    private Cancel prompt = new Cancel();
    private Instant deadline = Instant.EPOCH;

    /** Tells {@code failed} why unlocking did not work. */
    public RightsModel(Calls calls, Background background, Consumer<HelperException> failed) {
        this.calls = calls;
        this.background = background;
        this.failed = failed;
        calls.onRootState(this::rootChanged);
        refresh();
    }

    /** What this window may do. */
    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /** Whether a password prompt for unlocking is open. */
    public ReadOnlyBooleanProperty unlocking() {
        return unlocking.getReadOnlyProperty();
    }

    /** Asks the root helper again, where it runs. */
    public void refresh() {
        if (calls.startedAsRoot()) {
            standing.set(new Standing.AsRoot());
        } else if (calls.rootRunning()) {
            Cancel _ = background.read(
                    cancel -> calls.ofRoot(SessionRead.class).describe(), this::described, problem -> {});
        } else if (!(standing.get() instanceof Standing.OwnOnly)) {
            lockedNow();
        }
    }

    /** Unlocks, with a password prompt. */
    public void unlock() {
        if (unlocking.get()) {
            return;
        }
        unlocking.set(true);
        prompt = new Cancel();
        administer(prompt, (right, _) -> right.unlock());
    }

    /** Unlocks for something that waits for it, and tells how that ended; what did not work is told there and nowhere else. */
    public Cancel unlock(Consumer<Optional<HelperException>> ended) {
        Cancel cancel = new Cancel();
        if (unlocking.get()) {
            prompt.cancel();
        }
        unlocking.set(true);
        prompt = cancel;
        Cancel _ = background.read(
                _ -> calls.of(SessionAdminister.class, cancel, stage -> {}).unlock(),
                lock -> {
                    lockKnown(lock);
                    ended.accept(Optional.empty());
                },
                problem -> {
                    unlocking.set(false);
                    ownRights(problem);
                    ended.accept(Optional.of(problem));
                });
        return cancel;
    }

    /** Closes the password prompt. */
    public void giveUp() {
        prompt.cancel();
    }

    /** Locks at once. */
    public void lock() {
        administer(new Cancel(), (right, _) -> right.lock());
    }

    private void administer(Cancel cancel, BiFunction<SessionAdminister, Cancel, LockState> act) {
        Cancel _ = background.read(
                _ -> act.apply(calls.of(SessionAdminister.class, cancel, stage -> {}), cancel),
                this::lockKnown,
                this::refused);
    }

    private void lockKnown(LockState lock) {
        unlocking.set(false);
        show(lock);
        refresh();
    }

    private void refused(HelperException problem) {
        unlocking.set(false);
        if (!ownRights(problem)) {
            failed.accept(problem);
        }
    }

    /** A change ended; it may have shown that nothing can be changed at all, or moved the countdown. */
    public void jobEnded(Job job) {
        if (!calls.needsRoot(job.call())) {
            return;
        }
        switch (job.state().get()) {
            case Job.Failed ended -> {
                if (!ownRights(ended.problem())) {
                    refresh();
                }
            }
            case Job.Starting _, Job.Asking _, Job.Running _, Job.Done _, Job.Lost _ -> refresh();
        }
    }

    /** Own rights only: no agent, or the helper itself could not be had. A rule against one unit is not that. */
    private boolean ownRights(HelperException problem) {
        boolean none =
                switch (problem.problem()) {
                    case NO_AGENT, NOT_STARTED, MISMATCH -> true;
                    case DENIED, UNSUPPORTED -> !calls.rootRunning();
                    case INVALID,
                            NOT_FOUND,
                            DISMISSED,
                            NEEDS_PASSWORD,
                            CONFLICT,
                            BUSY,
                            FAILED,
                            UNAVAILABLE,
                            TIMEOUT,
                            CANCELLED,
                            DISCONNECTED,
                            INTERNAL -> false;
                };
        if (none) {
            stopCountdown();
            standing.set(new Standing.OwnOnly(problem.sentence()));
        }
        return none;
    }

    private void rootChanged(RemoteState state) {
        switch (state) {
            case RemoteState.Starting _ -> {}
            case RemoteState.Ready _, RemoteState.Ended _ -> background.show(this::refresh);
        }
    }

    private void described(Description description) {
        if (description.kind() == HelperKind.DEVELOPMENT) {
            stopCountdown();
            standing.set(new Standing.Development());
        } else {
            show(description.lock());
        }
    }

    private void show(LockState lock) {
        if (!lock.unlocked()) {
            lockedNow();
            return;
        }
        deadline = Instant.now().plusSeconds(Math.min(lock.secondsLeft(), lock.secondsAtMost()));
        tick();
        if (countdown.isEmpty()) {
            countdown = Optional.of(background.every(Duration.ofSeconds(1), this::tick));
        }
    }

    private void tick() {
        long left = (Duration.between(Instant.now(), deadline).toMillis() + 999) / 1000;
        if (left > 0) {
            standing.set(new Standing.Administrator((int) left));
        } else {
            lockedNow();
            refresh();
        }
    }

    private void lockedNow() {
        stopCountdown();
        standing.set(new Standing.Locked());
    }

    private void stopCountdown() {
        countdown.ifPresent(Cancel::cancel);
        countdown = Optional.empty();
    }
}
