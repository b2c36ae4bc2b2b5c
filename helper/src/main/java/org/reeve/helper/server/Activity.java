package org.reeve.helper.server;

import java.util.function.BooleanSupplier;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Counts what one peer keeps busy, holds the limits, and knows since when nothing is. Thread-safe. */
public final class Activity {
    /**
     * Calls that may begin at once, without those that wait for a person. What a person has just answered goes on though eight
     * others run: it was taken before them, and must not be refused after the password. So there may be more for a moment,
     * never more than connections.
     */
    public static final int MOST_CALLS = 8;

    /** Connections that may be open at once. */
    public static final int MOST_CONNECTIONS = 32;

    /** Objects that may be open at once. */
    public static final int MOST_OBJECTS = 16;

    /** How long a call waits for another to end before it is told that the helper is busy. */
    private static final long PATIENCE_MILLIS = 2_000;

    private int connections;
    private int calls;
    private int asking;
    private int changes;
    private int objects;
    private boolean greeted;
    private boolean ending;
    private long idleSince = System.nanoTime();

    synchronized boolean connect() {
        if (connections == MOST_CONNECTIONS) {
            return false;
        }
        connections++;
        return true;
    }

    synchronized void disconnect() {
        connections--;
    }

    synchronized void greet() {
        greeted = true;
        idleSince = System.nanoTime();
    }

    /** Whether any client ever proved the secret. */
    public synchronized boolean greeted() {
        return greeted;
    }

    /** A call begins; answers whether it is taken, which it is not once the helper is ending. */
    synchronized boolean begin() {
        if (!await(() -> ending || calls - asking < MOST_CALLS, PATIENCE_MILLIS)) {
            throw new HelperException(
                    Problem.BUSY, "Eight calls of this window run already. Wait for one to end and try again.");
        }
        calls += ending ? 0 : 1;
        return !ending;
    }

    private synchronized boolean await(BooleanSupplier claim, long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        try {
            while (!claim.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A call waits for a person from now on, and keeps nothing busy. */
    synchronized void ask() {
        asking++;
        notifyAll();
    }

    /** It goes on, or ends. */
    synchronized void answered() {
        asking--;
    }

    /** A call has ended and its answer is sent. */
    synchronized void end() {
        calls--;
        idleSince = System.nanoTime();
        notifyAll();
    }

    /** A change is about to write its intent: from here on the helper waits for it. */
    synchronized void change() {
        if (ending) {
            throw new HelperException(Problem.UNAVAILABLE, "The helper is ending; nothing was done.");
        }
        changes++;
    }

    /** A change has written its result. */
    synchronized void changed() {
        changes--;
        notifyAll();
    }

    /** Takes no new call and lets no change begin from now on. */
    synchronized void refuse() {
        ending = true;
        notifyAll();
    }

    synchronized void openObject() {
        if (objects == MOST_OBJECTS) {
            throw new HelperException(Problem.BUSY, "Sixteen objects of this window are open already. Close one.");
        }
        objects++;
    }

    synchronized void closeObject() {
        objects--;
        idleSince = System.nanoTime();
    }

    /** Milliseconds since a call last ran or an object was open; 0 while one is. */
    public synchronized long idleMillis() {
        return calls > 0 || objects > 0 ? 0 : (System.nanoTime() - idleSince) / 1_000_000;
    }

    /** Waits for changes that have begun, so long at most, and then a moment for the answers of what was cancelled. */
    synchronized void drain(long millis) {
        if (await(() -> changes == 0, millis)) {
            await(() -> calls == 0, PATIENCE_MILLIS);
        }
    }
}
