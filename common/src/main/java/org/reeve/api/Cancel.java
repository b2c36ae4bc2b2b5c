package org.reeve.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A token that work checks and that ends what the work waits for. Thread-safe. Never implemented with
 * {@code Thread.interrupt}, which closes shared channels and does not wake a native poll.
 */
public final class Cancel {
    private final Runnable onFirstListener;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean armed;
    private boolean cancelled;

    /** A token that somebody else will cancel. */
    public Cancel() {
        this(() -> {});
    }

    /** A token that is told, once, when the first listener asks to hear of a cancel: only then somebody has to watch. */
    public Cancel(Runnable onFirstListener) {
        this.onFirstListener = onFirstListener;
    }

    /** Cancels; every listener runs once, on this thread. A second call does nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(listeners);
            listeners.clear();
        }
        due.forEach(Runnable::run);
    }

    /** Whether {@link #cancel} was called. */
    public synchronized boolean cancelled() {
        return cancelled;
    }

    /** Returns, or throws {@link Problem#CANCELLED}. */
    public void check() {
        if (cancelled()) {
            throw new HelperException(Problem.CANCELLED, "Cancelled.");
        }
    }

    /**
     * Runs {@code action} once when the token is cancelled, at once if it already is. Close the result when the action no
     * longer matters.
     */
    public Listening onCancel(Runnable action) {
        if (listen(action)) {
            return () -> remove(action);
        }
        action.run();
        return () -> {};
    }

    private boolean listen(Runnable action) {
        boolean first;
        synchronized (this) {
            if (cancelled) {
                return false;
            }
            listeners.add(action);
            first = !armed;
            armed = true;
        }
        if (first) {
            onFirstListener.run();
        }
        return true;
    }

    private synchronized void remove(Runnable action) {
        listeners.remove(action);
    }

    /** Ends the interest in a cancel. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
