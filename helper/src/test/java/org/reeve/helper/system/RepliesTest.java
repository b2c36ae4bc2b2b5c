package org.reeve.helper.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.NotConnected;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.messages.MethodCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

@Timeout(20)
class RepliesTest {
    private static final MessageFactory FACTORY = new MessageFactory((byte) 'l');

    private final AtomicInteger ends = new AtomicInteger();
    private final Replies replies = new Replies("bus of a test", ends::incrementAndGet);
    private final MethodCall call = call();

    private static MethodCall call() {
        try {
            return FACTORY.createMethodCall(null, "a.b", "/", "a.b", "c", (byte) 0, null);
        } catch (DBusException e) {
            throw new IllegalStateException(e);
        }
    }

    private HelperException refused(Duration patience, Runnable meanwhile) {
        return assertThrows(
                HelperException.class,
                () -> replies.ask(call, _ -> Thread.startVirtualThread(meanwhile), patience, new Cancel()));
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWaitsForEverLearnsThatTheConnectionHasEnded() {
        HelperException refusal = refused(Duration.ZERO, () -> {
            sleep();
            replies.end();
        });
        assertEquals(Problem.UNAVAILABLE, refusal.problem());
        assertEquals("The bus of a test went away.", refusal.sentence());
        assertTrue(replies.ended());
    }

    @Test
    void theEndIsToldOnce() {
        replies.end();
        replies.end();
        assertEquals(1, ends.get());
    }

    @Test
    void whoAsksAfterTheEndDoesNotWait() {
        replies.end();
        assertEquals(Problem.UNAVAILABLE, refused(Duration.ZERO, () -> {}).problem());
    }

    @Test
    void anErrorMadeOfTheEndIsTheEnd() {
        HelperException refusal = refused(Duration.ZERO, () -> {
            replies.end();
            try {
                call.setReply(FACTORY.createError(call, new java.io.EOFException("transport returned -1")));
            } catch (DBusException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(Problem.UNAVAILABLE, refusal.problem());
    }

    @Test
    void anAnswerThatCameBeforeTheEndCounts() throws DBusException {
        Message answer = FACTORY.createMethodReturn(call, null);
        Message got = replies.ask(
                call,
                asked -> {
                    asked.setReply(answer);
                    replies.end();
                },
                Duration.ZERO,
                new Cancel());
        assertSame(answer, got);
    }

    @Test
    void patienceEnds() {
        assertEquals(Problem.TIMEOUT, refused(Duration.ofMillis(20), () -> {}).problem());
    }

    @Test
    void aCancelledCallIsNotWaitedFor() {
        Cancel cancel = new Cancel();
        HelperException refusal = assertThrows(
                HelperException.class, () -> replies.ask(call, _ -> cancel.cancel(), Duration.ZERO, cancel));
        assertEquals(Problem.CANCELLED, refusal.problem());
    }

    @Test
    void aConnectionThatIsClosedAlreadyIsTold() {
        HelperException refusal = assertThrows(
                HelperException.class,
                () -> replies.ask(
                        call,
                        _ -> {
                            throw new NotConnected("closed");
                        },
                        Duration.ZERO,
                        new Cancel()));
        assertEquals(Problem.UNAVAILABLE, refusal.problem());
    }
}
