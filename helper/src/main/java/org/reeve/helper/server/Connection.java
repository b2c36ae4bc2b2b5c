package org.reeve.helper.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reeve.api.ApiObject;
import org.reeve.api.Cancel;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.wire.Build;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameTooLongException;
import org.reeve.wire.FrameType;
import org.reeve.wire.Operation;
import org.reeve.wire.Protocol;
import org.reeve.wire.ProtocolException;
import org.reeve.wire.Secrets;
import org.reeve.wire.Wire;

/**
 * One connection: Hello, proof, then one call at a time until the client closes it.
 *
 * <p>The thread that reads a call also serves it, which saves a hand-over. Once the work asks to hear of a cancel, another
 * thread takes over the reading: end of file then cancels the call, and any frame breaks the protocol. When the call has
 * ended, that other thread is the connection's thread.
 */
final class Connection {
    private static final int HELLO_MILLIS = 2_000;

    private final Wire wire;
    private final Dispatcher dispatcher;
    private final Activity activity;
    private final Server server;
    private final String secret;
    private volatile @Nullable Cancel running;
    private volatile boolean greeted;
    /** Calls between their frame and their answer: two for the moment in which one thread answers and the next reads on. */
    private final AtomicInteger serving = new AtomicInteger();

    private @Nullable OpenObject object;

    /** An object that a call of this connection opened. */
    private record OpenObject(Operation opener, ApiObject object) {}

    Connection(Wire wire, Dispatcher dispatcher, Activity activity, Server server, String secret) {
        this.wire = wire;
        this.dispatcher = dispatcher;
        this.activity = activity;
        this.server = server;
        this.secret = secret;
    }

    /** Lives until the client is gone or breaks the protocol. */
    void live() {
        try {
            if (greet()) {
                greeted = true;
                activity.greet();
                readCalls();
                return;
            }
        } catch (IOException e) {
            server.log("a client did not say hello: " + e.getMessage());
        } catch (HelperException e) {
            server.log("a client said a wrong hello: " + e.sentence());
        }
        close();
    }

    private boolean greet() throws IOException {
        String nonce = Secrets.random(new SecureRandom());
        wire.send(FrameType.HELLO, new Frame.Hello(Protocol.VERSION, Build.name(), nonce), Frame.Hello.class);
        wire.socket().setSoTimeout(HELLO_MILLIS);
        Optional<Wire.Raw> raw = wire.read();
        wire.socket().setSoTimeout(0);
        if (raw.isEmpty()) {
            return false;
        }
        if (raw.get().type() != FrameType.PROOF) {
            throw new ProtocolException("expected the proof first");
        }
        Frame.Proof proof = (Frame.Proof) wire.decode(raw.get(), Frame.Proof.class);
        if (proof.protocol() != Protocol.VERSION || !proof.build().equals(Build.name())) {
            throw new ProtocolException("another protocol or build");
        }
        if (!Secrets.same(proof.proof(), Secrets.proof(secret, nonce))) {
            throw new ProtocolException("a wrong proof");
        }
        return true;
    }

    /** Reads calls until the end, or until another thread has taken over the reading. */
    private void readCalls() {
        try {
            Optional<Wire.Raw> raw = wire.read();
            while (raw.isPresent()) {
                if (running != null || raw.get().type() != FrameType.CALL) {
                    throw new ProtocolException("a frame that a client does not send here");
                }
                Execution execution = new Execution();
                execution.run(raw.get());
                if (execution.handedOver) {
                    return;
                }
                raw = wire.read();
            }
        } catch (ProtocolException e) {
            server.log("a client broke the protocol: " + e.getMessage());
        } catch (IOException e) {
            if (!server.ending()) {
                server.log("a connection was lost: " + e.getMessage());
            }
        }
        close();
    }

    private void close() {
        // The wire first: a call that the cancel ends must not answer a client that broke the protocol.
        try {
            wire.close();
        } catch (IOException e) {
            server.log("a connection does not close: " + e.getMessage());
        }
        Cancel cancel = running;
        if (cancel != null) {
            cancel.cancel();
        }
        closeObject();
        server.forget(this);
    }

    private synchronized void closeObject() {
        if (object != null) {
            object.object().close();
            object = null;
            activity.closeObject();
        }
    }

    private synchronized @Nullable OpenObject object() {
        return object;
    }

    /**
     * Tells an idle client that the helper is about to end. A call that has not begun a change is cancelled; a client that is
     * served reads its answer first, never a goodbye in its place, which it would take for a call that was not taken.
     */
    void bye(String reason) {
        if (serving.get() == 0) {
            if (greeted) {
                sendBye(reason);
            }
            return;
        }
        Cancel cancel = running;
        if (cancel != null) {
            cancel.cancel();
        }
    }

    private void sendBye(String reason) {
        try {
            wire.send(FrameType.BYE, new Frame.Bye(reason), Frame.Bye.class);
        } catch (IOException e) {
            server.log("a client left before it was told: " + e.getMessage());
        }
    }

    /** One call, from its frame to its answer. */
    private final class Execution {
        private final Cancel cancel = new Cancel(this::handOver);
        private volatile boolean handedOver;

        private void handOver() {
            handedOver = true;
            server.spawn(Connection.this::readCalls);
        }

        void run(Wire.Raw raw) throws IOException {
            serving.incrementAndGet();
            try {
                serve(raw);
            } finally {
                serving.decrementAndGet();
            }
        }

        private void serve(Wire.Raw raw) throws IOException {
            OpenObject open = object();
            Frame.Request request;
            Operation operation;
            try {
                request = wire.decodeCall(raw, name -> find(open, name));
                operation = find(open, request.call().method()).orElseThrow();
                boolean current = operation.grade() == Grade.LOOK || server.current();
                if (!current || !activity.begin()) {
                    sendBye(server.reason());
                    return;
                }
            } catch (HelperException e) {
                wire.send(FrameType.FAIL, Problems.frame(e), Frame.Fail.class);
                return;
            }
            running = cancel;
            Answer answer = answer(request, operation, open);
            running = null;
            try {
                send(answer);
            } finally {
                activity.end();
            }
        }

        /** A client that left in the meantime is no fault; a result that does not fit is told instead of it. */
        private void send(Answer answer) throws IOException {
            try {
                answer.send();
            } catch (FrameTooLongException e) {
                failed(new HelperException(Problem.FAILED, "The answer is too large: " + e.getMessage(), e))
                        .send();
            } catch (IOException e) {
                if (!handedOver) {
                    throw e;
                }
            }
        }

        private Optional<Operation> find(@Nullable OpenObject open, String name) {
            if (open == null) {
                return dispatcher.find(name);
            }
            Class<?> type = (Class<?>) open.opener().result();
            return server.contract().find(type, open.opener().grade(), name);
        }

        private Answer answer(Frame.Request request, Operation operation, @Nullable OpenObject open) {
            try {
                ItemSink sink = operation
                        .item()
                        .map(type -> new ItemSink(wire.items(type), cancel))
                        .orElse(null);
                Object result = open == null
                        ? dispatcher.serve(
                                request,
                                operation,
                                new Caller(cancel, this::tell, request.call().mayAsk()),
                                sink)
                        : Dispatcher.invoke(
                                operation, open.object(), request.call().arguments(), sink);
                if (sink != null) {
                    sink.flush();
                }
                return done(operation, result);
            } catch (HelperException e) {
                return failed(e);
            } catch (RuntimeException e) {
                server.fault(operation.name(), e);
                return failed(e);
            }
        }

        private Answer done(Operation operation, @Nullable Object result) {
            if (result == null) {
                return () -> wire.sendEmpty(FrameType.DONE);
            }
            if (operation.opensObject()) {
                keep(operation, (ApiObject) result);
                return () -> wire.sendEmpty(FrameType.DONE);
            }
            return () -> wire.send(FrameType.DONE, result, operation.result());
        }

        private Answer failed(RuntimeException e) {
            return () -> wire.send(FrameType.FAIL, Problems.frame(e), Frame.Fail.class);
        }

        private void tell(Stage stage) {
            try {
                wire.send(FrameType.PROGRESS, new Frame.Progress(stage), Frame.Progress.class);
            } catch (IOException e) {
                cancel.cancel();
            }
        }
    }

    private synchronized void keep(Operation opener, ApiObject opened) {
        try {
            activity.openObject();
        } catch (HelperException e) {
            opened.close();
            throw e;
        }
        if (object != null) {
            object.object().close();
            activity.closeObject();
        }
        object = new OpenObject(opener, opened);
    }

    private interface Answer {
        void send() throws IOException;
    }
}
