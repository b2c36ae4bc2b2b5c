package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.api.Call;
import org.reeve.api.Grade;
import org.reeve.api.Problem;
import org.reeve.testing.Row;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameType;
import org.reeve.wire.Secrets;
import org.reeve.wire.Wire;

/** Connections to the server, over a real socket: who is let in, streams, objects, limits and the end. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a read in native code heeds no interrupt
class ServerTest extends ServerFixture {
    @Test
    void connectionIsUsedCallAfterCall() throws IOException {
        try (Wire wire = greeted()) {
            for (int i = 0; i < 100; i++) {
                send(wire, Call.of("things.read.answer"));
                assertEquals(42L, done(wire, long.class));
            }
        }
    }

    @Test
    void wrongProofIsClosed() throws IOException {
        try (Wire wire = connect()) {
            wire.decode(wire.read().orElseThrow(), Frame.Hello.class);
            prove(wire, "00".repeat(32));
            closesWithoutAnAnswer(wire);
        }
    }

    @Test
    @Row("A21")
    void proofOfAnotherConnectionIsClosed() throws IOException {
        try (Wire first = connect();
                Wire second = connect()) {
            Frame.Hello hello = (Frame.Hello) first.decode(first.read().orElseThrow(), Frame.Hello.class);
            second.decode(second.read().orElseThrow(), Frame.Hello.class);
            prove(second, Secrets.proof(secret, hello.nonce()));
            closesWithoutAnAnswer(second);
        }
    }

    @Test
    void callBeforeTheProofIsClosed() throws IOException {
        try (Wire wire = connect()) {
            wire.decode(wire.read().orElseThrow(), Frame.Hello.class);
            send(wire, Call.of("things.read.answer"));
            closesWithoutAnAnswer(wire);
        }
    }

    @Test
    void silentClientIsClosedAfterTwoSeconds() throws IOException {
        try (Wire wire = connect()) {
            wire.decode(wire.read().orElseThrow(), Frame.Hello.class);
            long begun = System.nanoTime();
            closesWithoutAnAnswer(wire);
            assertTrue(System.nanoTime() - begun < 6_000_000_000L);
        }
    }

    @Test
    @Row("D1")
    void thirtyThirdConnectionIsBusy() throws IOException {
        List<Wire> open = new ArrayList<>();
        try {
            for (int i = 0; i < Activity.MOST_CONNECTIONS; i++) {
                open.add(greeted());
            }
            Wire last = connect();
            open.add(last);
            assertEquals(Problem.BUSY, failed(last).problem());
        } finally {
            for (Wire wire : open) {
                wire.close();
            }
        }
    }

    @Test
    void streamEndsWithDoneAndTheConnectionIsUsedAgain() throws IOException {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.stream"));
            long expected = 0;
            Wire.Raw raw = wire.read().orElseThrow();
            while (raw.type() == FrameType.ITEMS) {
                for (Object number : (List<?>) wire.decode(raw, Longs.LIST)) {
                    assertEquals(expected++, number);
                }
                raw = wire.read().orElseThrow();
            }
            assertEquals(FrameType.DONE, raw.type());
            assertEquals(20_000, expected);
            send(wire, Call.of("things.read.answer"));
            assertEquals(42L, done(wire, long.class));
        }
    }

    record Longs(List<Long> all) {
        static final Type LIST = Longs.class.getRecordComponents()[0].getGenericType();
    }

    @Test
    void closingEndsAStreamThatWrites() throws Exception {
        Wire wire = greeted();
        send(wire, Call.of("things.read.endless"));
        assertEquals(FrameType.ITEMS, wire.read().orElseThrow().type());
        wire.close();
        assertEquals("endless ended", events.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void closingCancelsACallThatOnlyWaits() throws Exception {
        Wire wire = greeted();
        send(wire, Call.of("things.read.waiting"));
        assertEquals("waiting", events.poll(10, TimeUnit.SECONDS));
        wire.close();
        assertEquals("waiting ended", events.poll(10, TimeUnit.SECONDS));
    }

    @Test
    @Row("A11")
    void frameDuringACallBreaksTheProtocolAndCancelsTheCall() throws Exception {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.waiting"));
            assertEquals("waiting", events.poll(10, TimeUnit.SECONDS));
            send(wire, Call.of("things.read.answer"));
            assertEquals("waiting ended", events.poll(10, TimeUnit.SECONDS));
            closesWithoutAnAnswer(wire);
        }
    }

    @Test
    void objectLivesAsLongAsItsConnectionAndHidesTheRights() throws Exception {
        Wire wire = greeted();
        send(wire, Call.of("things.read.counter"));
        assertEquals(FrameType.DONE, wire.read().orElseThrow().type());
        for (long i = 1; i < 4; i++) {
            wire.sendCall(
                    new Frame.Request(Call.of("counter.object.next"), Optional.empty()),
                    name -> contract.find(CounterObject.class, Grade.LOOK, name));
            assertEquals(i, done(wire, long.class));
        }
        send(wire, Call.of("things.read.answer"));
        assertEquals(Problem.UNSUPPORTED, failed(wire).problem());
        wire.close();
        assertEquals("counter closed", events.poll(10, TimeUnit.SECONDS));
    }

    @Test
    @Row("D1")
    void objectThatComesWhenTheClientHasLeftIsClosedAndNotCounted() throws Exception {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.counterOnceLeft"));
            assertEquals("waiting", events.poll(10, TimeUnit.SECONDS));
        }
        assertEquals("waiting ended", events.poll(10, TimeUnit.SECONDS));
        assertEquals("counter closed", events.poll(10, TimeUnit.SECONDS));
        becomesIdle();
    }

    @Test
    @Row("D1")
    void errorClosesItsConnectionAndIsNotCounted() throws Exception {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.broken"));
            closesWithoutAnAnswer(wire);
        }
        becomesIdle();
    }

    private void becomesIdle() throws InterruptedException {
        for (int i = 0; i < 1000 && activity.idleMillis() == 0; i++) {
            Thread.sleep(5);
        }
        assertTrue(activity.idleMillis() > 0, "something is still counted");
    }

    @Test
    void faultIsToldWithTheHelpersStack() throws IOException {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.fault"));
            Frame.Fail fail = failed(wire);
            assertEquals(Problem.INTERNAL, fail.problem());
            assertTrue(fail.trace().toString().contains("Things"));
            send(wire, Call.of("things.read.answer"));
            assertEquals(42L, done(wire, long.class));
        }
    }

    @Test
    void answerOverTheCapIsToldAndTheConnectionGoesOn() throws IOException {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.huge"));
            assertEquals(Problem.FAILED, failed(wire).problem());
            send(wire, Call.of("things.read.answer"));
            assertEquals(42L, done(wire, long.class));
        }
    }

    @Test
    void idleClientIsToldThatTheHelperEnds() throws IOException {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.answer"));
            done(wire, long.class);
            server.end("ten minutes", 1000);
            assertEquals(FrameType.BYE, wire.read().orElseThrow().type());
        }
    }

    @Test
    void helperIsIdleOnlyWhenNothingRuns() throws Exception {
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.read.waiting"));
            assertEquals("waiting", events.poll(10, TimeUnit.SECONDS));
            Thread.sleep(20);
            assertEquals(0, activity.idleMillis());
        }
        assertEquals("waiting ended", events.poll(10, TimeUnit.SECONDS));
        becomesIdle();
        assertFalse(activity.idleMillis() > 10_000);
    }
}
