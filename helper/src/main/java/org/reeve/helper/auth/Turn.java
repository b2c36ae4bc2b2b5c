package org.reeve.helper.auth;

import java.util.ArrayDeque;
import java.util.Deque;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Lets one caller in at a time, in the order they came. A caller that is cancelled while it waits leaves the queue. */
final class Turn {
    private final Deque<Object> queue = new ArrayDeque<>();

    /** Waits for one's turn; {@link #leave} must follow. */
    void take(Cancel cancel) {
        Object place = new Object();
        try (Cancel.Listening _ = cancel.onCancel(this::wake)) {
            await(place, cancel);
        }
    }

    private synchronized void await(Object place, Cancel cancel) {
        queue.add(place);
        while (queue.peek() != place) {
            if (cancel.cancelled()) {
                queue.remove(place);
                cancel.check();
            }
            try {
                wait();
            } catch (InterruptedException e) {
                queue.remove(place);
                Thread.currentThread().interrupt();
                throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
            }
        }
    }

    /** Lets the next one in. */
    synchronized void leave() {
        queue.remove();
        notifyAll();
    }

    private synchronized void wake() {
        notifyAll();
    }
}
