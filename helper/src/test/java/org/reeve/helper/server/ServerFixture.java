package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.ApiObject;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Right;
import org.reeve.api.Sink;
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

/** A server over a real socket, with rights made for the test and an authority that answers as the test says. */
abstract class ServerFixture {
    static final UnitName UNIT = new UnitName("a.service");
    static final UnitName CANONICAL = new UnitName("canonical.service");

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

        CounterObject counterOnceLeft(Sink<Long> nothing);

        void broken();

        String huge();
    }

    interface ThingsManage extends Right.Manage {
        Change change(UnitName unit);
    }

    final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    final List<UnitName> changed = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger tags = new AtomicInteger();
    final ScriptedAuthority authority = ScriptedAuthority.of(Answer.YES, Answer.NO);
    final Contract contract = new Contract(List.of(
            new Contract.Entry(ThingsRead.class, Served.BOTH), new Contract.Entry(ThingsManage.class, Served.ROOT)));
    final Json json = new Json(contract);
    final String secret = "ab".repeat(Protocol.SECRET_BYTES);
    final Activity activity = new Activity();

    @TempDir
    Path directory;

    Server server;
    Audit audit;
    AFUNIXSocketAddress address;

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
        public CounterObject counterOnceLeft(Sink<Long> nothing) {
            waiting(nothing);
            return counter();
        }

        @Override
        public void broken() {
            throw new StackOverflowError("an error made on purpose");
        }

        @Override
        public String huge() {
            return "x".repeat(Protocol.ANSWER_CAP);
        }
    }

    Change change(UnitName unit) {
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
        server.end("the test is over", 5000);
    }

    Wire connect() throws IOException {
        return Wire.ofClient(AFUNIXSocket.connectTo(address), json);
    }

    Wire greeted() throws IOException {
        Wire wire = connect();
        Frame.Hello hello = (Frame.Hello) wire.decode(wire.read().orElseThrow(), Frame.Hello.class);
        prove(wire, Secrets.proof(secret, hello.nonce()));
        return wire;
    }

    static void prove(Wire wire, String proof) throws IOException {
        wire.send(FrameType.PROOF, new Frame.Proof(Protocol.VERSION, Build.name(), proof), Frame.Proof.class);
    }

    /** How many more connections would be taken. */
    int free() {
        int free = 0;
        while (activity.connect()) {
            free++;
        }
        for (int i = 0; i < free; i++) {
            activity.disconnect();
        }
        return free;
    }

    void send(Wire wire, Call call) throws IOException {
        ChangeId id = ChangeId.random(new SecureRandom());
        wire.sendCall(new Frame.Request(call, Optional.of(id)), contract::find);
    }

    static Object done(Wire wire, Type type) throws IOException {
        Wire.Raw raw = wire.read().orElseThrow();
        assertEquals(FrameType.DONE, raw.type());
        return wire.decode(raw, type);
    }

    static Frame.Fail failed(Wire wire) throws IOException {
        Wire.Raw raw = wire.read().orElseThrow();
        assertEquals(FrameType.FAIL, raw.type());
        return (Frame.Fail) wire.decode(raw, Frame.Fail.class);
    }

    void closesWithoutAnAnswer(Wire wire) throws IOException {
        Optional<Wire.Raw> answer;
        try {
            answer = wire.read();
        } catch (IOException e) {
            return;
        }
        assertTrue(answer.isEmpty(), "answered with " + answer.map(Wire.Raw::type));
    }
}
