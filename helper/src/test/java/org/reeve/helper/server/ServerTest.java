package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.ApiObject;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Grade;
import org.reeve.api.Problem;
import org.reeve.api.Right;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.services.UnitName;
import org.reeve.helper.audit.Audit;
import org.reeve.helper.audit.Journal;
import org.reeve.helper.auth.Authority.Answer;
import org.reeve.helper.auth.Peers;
import org.reeve.helper.auth.PolkitGate;
import org.reeve.helper.auth.ScriptedAuthority;
import org.reeve.helper.auth.Unlock;
import org.reeve.helper.system.Target;
import org.reeve.wire.Build;
import org.reeve.wire.Contract;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameType;
import org.reeve.wire.Json;
import org.reeve.wire.Protocol;
import org.reeve.wire.Secrets;
import org.reeve.wire.Served;
import org.reeve.wire.Wire;

/** The server over a real socket, with rights made for the test and an authority that answers as the test says. */
@Timeout(30)
class ServerTest {
    private static final UnitName UNIT = new UnitName("a.service");
    private static final UnitName CANONICAL = new UnitName("canonical.service");

    /** A counter that a connection addresses. */
    interface CounterObject extends ApiObject {
        long next();
    }

    interface ThingsRead extends Right.Look {
        long answer();

        void fault();

        void stream(Sink<Long> numbers);

        void endless(Sink<Long> numbers);

        void waiting(Sink<Long> nothing);

        CounterObject counter();

        String huge();
    }

    interface ThingsManage extends Right.Manage {
        Change change(UnitName unit);
    }

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<UnitName> changed = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger tags = new AtomicInteger();
    private final ScriptedAuthority authority = ScriptedAuthority.of(Answer.YES, Answer.NO);
    private final Contract contract = new Contract(List.of(
            new Contract.Entry(ThingsRead.class, Served.BOTH), new Contract.Entry(ThingsManage.class, Served.ROOT)));
    private final Json json = new Json(contract);
    private final String secret = "ab".repeat(Protocol.SECRET_BYTES);
    private final Activity activity = new Activity();

    @TempDir
    private Path directory;

    private Server server;
    private Audit audit;
    private AFUNIXSocketAddress address;

    /** What the test rights do. */
    private final class Things implements ThingsRead {
        @Override
        public long answer() {
            return 42;
        }

        @Override
        public void fault() {
            throw new IllegalStateException("a fault made on purpose");
        }

        @Override
        public void stream(Sink<Long> numbers) {
            for (long i = 0; i < 20_000; i++) {
                numbers.emit(i);
            }
        }

        @Override
        public void endless(Sink<Long> numbers) {
            try {
                for (long i = 0; ; i++) {
                    numbers.emit(i);
                }
            } finally {
                events.add("endless ended");
            }
        }

        @Override
        public void waiting(Sink<Long> nothing) {
            BlockingQueue<String> gone = new LinkedBlockingQueue<>();
            try (var _ = nothing.cancel().onCancel(() -> gone.add("gone"))) {
                events.add("waiting");
                gone.take();
                events.add("waiting ended");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public CounterObject counter() {
            AtomicInteger count = new AtomicInteger();
            return new CounterObject() {
                @Override
                public long next() {
                    return count.incrementAndGet();
                }

                @Override
                public void close() {
                    events.add("counter closed");
                }
            };
        }

        @Override
        public String huge() {
            return "x".repeat(Protocol.ANSWER_CAP);
        }
    }

    private Change change(UnitName unit) {
        changed.add(unit);
        return new Change(unit.value(), "active (running)", List.of("true"), List.of(), List.of());
    }

    @BeforeEach
    void serve() throws IOException {
        Row.Resolver resolver =
                call -> new Row.Resolved(new Target(CANONICAL.value(), "tag " + tags.get()), List.of(CANONICAL));
        ThingsManage manage = this::change;
        List<Row> rows = List.of(Row.of(ThingsRead.class, new Things()), Row.of(ThingsManage.class, manage, resolver));
        audit = new Audit(directory, 1000, 1, json, new Journal(false));
        PolkitGate gate = new PolkitGate(authority, new Unlock(() -> 0), () -> {});
        Dispatcher dispatcher = new Dispatcher(contract, rows, gate, audit, () -> {}, activity);
        address = AFUNIXSocketAddress.of(directory.resolve("socket").toFile());
        AFUNIXServerSocket listener = AFUNIXServerSocket.newInstance();
        listener.bind(address, 64);
        server = new Server(
                listener, Peers.of(ProcessHandle.current().pid()), contract, dispatcher, activity, secret, () -> false);
        Thread.ofPlatform().daemon().start(server::accept);
    }

    @AfterEach
    void end() {
        server.end("the test is over", 1000);
    }

    private Wire connect() throws IOException {
        return Wire.ofClient(AFUNIXSocket.connectTo(address), json);
    }

    private Wire greeted() throws IOException {
        Wire wire = connect();
        Frame.Hello hello = (Frame.Hello) wire.decode(wire.read().orElseThrow(), Frame.Hello.class);
        prove(wire, Secrets.proof(secret, hello.nonce()));
        return wire;
    }

    private static void prove(Wire wire, String proof) throws IOException {
        wire.send(FrameType.PROOF, new Frame.Proof(Protocol.VERSION, Build.name(), proof), Frame.Proof.class);
    }

    private void send(Wire wire, Call call) throws IOException {
        ChangeId id = ChangeId.random(new SecureRandom());
        wire.sendCall(new Frame.Request(call, Optional.of(id)), contract::find);
    }

    private static Object done(Wire wire, Type type) throws IOException {
        Wire.Raw raw = wire.read().orElseThrow();
        assertEquals(FrameType.DONE, raw.type());
        return wire.decode(raw, type);
    }

    private static Frame.Fail failed(Wire wire) throws IOException {
        Wire.Raw raw = wire.read().orElseThrow();
        assertEquals(FrameType.FAIL, raw.type());
        return (Frame.Fail) wire.decode(raw, Frame.Fail.class);
    }

    private void closesWithoutAnAnswer(Wire wire) throws IOException {
        Optional<Wire.Raw> answer;
        try {
            answer = wire.read();
        } catch (IOException e) {
            return;
        }
        assertTrue(answer.isEmpty(), "answered with " + answer.map(Wire.Raw::type));
    }

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
    void changeIsMadeOnTheCanonicalNameAndRecorded() throws IOException {
        try (Wire wire = greeted()) {
            ChangeId id = new ChangeId("00".repeat(16));
            Call call = Call.of("things.manage.change", UNIT);
            wire.sendCall(new Frame.Request(call, Optional.of(id)), contract::find);
            done(wire, Change.class);

            assertEquals(List.of(CANONICAL), changed);
            assertEquals(
                    "canonical.service", authority.asked().getFirst().details().get("target"));
            assertEquals(ChangeRecord.State.DONE, audit.find(id).orElseThrow().state());

            wire.sendCall(new Frame.Request(call, Optional.of(id)), contract::find);
            assertEquals(Problem.CONFLICT, failed(wire).problem());
            assertEquals(1, changed.size(), "the same id is not done twice");
        }
    }

    @Test
    void changeWithoutAnIdIsInvalid() throws IOException {
        try (Wire wire = greeted()) {
            wire.sendCall(new Frame.Request(Call.of("things.manage.change", UNIT), Optional.empty()), contract::find);
            assertEquals(Problem.INVALID, failed(wire).problem());
            assertEquals(List.of(), changed);
        }
    }

    @Test
    void deniedCallNeverReachesTheFeature() throws IOException {
        authority.become(asked -> Answer.NO);
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.manage.change", UNIT));
            assertEquals(Problem.DENIED, failed(wire).problem());
            assertEquals(List.of(), changed);
        }
    }

    @Test
    void targetThatChangedDuringTheQuestionIsAConflict() throws IOException {
        authority.become(asked -> {
            tags.incrementAndGet();
            return Answer.YES;
        });
        try (Wire wire = greeted()) {
            send(wire, Call.of("things.manage.change", UNIT));
            assertEquals(Problem.CONFLICT, failed(wire).problem());
            assertEquals(List.of(), changed);
        }
    }

    @Test
    void clientThatLeavesDuringThePromptChangesNothing() throws Exception {
        BlockingQueue<String> answered = new LinkedBlockingQueue<>();
        authority.become(asked -> {
            if (!asked.interaction()) {
                return Answer.CHALLENGE;
            }
            events.add("prompt");
            return take(answered);
        });
        Wire wire = greeted();
        send(wire, Call.of("things.manage.change", UNIT));
        assertEquals(FrameType.PROGRESS, wire.read().orElseThrow().type());
        assertEquals("prompt", events.poll(10, TimeUnit.SECONDS));
        wire.close();
        Thread.sleep(200);
        answered.add("yes");
        server.end("the prompt was answered late", 1000);
        assertEquals(List.of(), changed);
    }

    private static Answer take(BlockingQueue<String> answered) {
        try {
            answered.take();
            return Answer.YES;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
        Thread.sleep(50);
        assertTrue(activity.idleMillis() > 0);
        assertFalse(activity.idleMillis() > 10_000);
    }
}
