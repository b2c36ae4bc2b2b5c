package org.reeve.helper.system;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.NotConnected;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.MethodReturn;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * Answers to what was asked over one connection. Once it has ended nobody waits for one any more, whether or not dbus-java
 * tells each of them: it tells none whose error has no text. Thread-safe.
 */
final class Replies {
    private final String bus;
    private final Runnable onEnd;
    private final Set<MethodCall> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /**
     * Answers over a connection that is about to be made.
     *
     * @param bus its name in sentences
     * @param onEnd runs once when it ends, on the connection's own thread
     */
    Replies(String bus, Runnable onEnd) {
        this.bus = bus;
        this.onEnd = onEnd;
    }

    /** Whether the connection has ended, although it may not have closed itself yet. */
    boolean ended() {
        return ended;
    }

    /**
     * Sends a call and waits for its answer, an error too.
     *
     * @param patience how long at most; zero waits for ever
     * @throws HelperException UNAVAILABLE, TIMEOUT or CANCELLED
     */
    Message ask(MethodCall call, Consumer<MethodCall> sending, Duration patience, Cancel cancel) {
        open.add(call);
        try (Cancel.Listening _ = cancel.onCancel(() -> wake(call))) {
            sending.accept(call);
            return await(call, patience, cancel);
        } catch (NotConnected e) {
            throw new HelperException(Problem.UNAVAILABLE, "The " + bus + " went away.", e);
        } finally {
            open.remove(call);
        }
    }

    private Message await(MethodCall call, Duration patience, Cancel cancel) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long left = patience.isZero() ? 0 : Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            Message reply = reply(call, left, cancel);
            if (reply != null) {
                return reply;
            }
            if (!patience.isZero() && System.nanoTime() >= deadline) {
                throw new HelperException(
                        Problem.TIMEOUT,
                        call.getDestination() + " did not answer within " + patience.toSeconds() + " s.");
            }
        }
    }

    /**
     * What has come, in the call's monitor, so that a cancelling or an end in this moment is either seen or wakes. An error that
     * dbus-java makes of the end is the end.
     */
    private @Nullable Message reply(MethodCall call, long left, Cancel cancel) {
        synchronized (call) {
            cancel.check();
            Message reply = ended && !call.hasReply() ? null : call.getReply(left);
            if (reply == null && Thread.currentThread().isInterrupted()) {
                throw new HelperException(Problem.CANCELLED, "Cancelled.");
            }
            if (ended && !(reply instanceof MethodReturn)) {
                throw new HelperException(Problem.UNAVAILABLE, "The " + bus + " went away.");
            }
            return reply;
        }
    }

    private static void wake(MethodCall call) {
        synchronized (call) {
            call.notifyAll();
        }
    }

    /** The connection has ended; whoever waits learns it. Once is enough. */
    synchronized void end() {
        if (!ended) {
            ended = true;
            open.forEach(Replies::wake);
            onEnd.run();
        }
    }
}
