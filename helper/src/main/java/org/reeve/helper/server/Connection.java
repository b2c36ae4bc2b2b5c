package org.reeve.helper.server;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeve.api.ApiObject;
import org.reeve.api.Cancel;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameTooLongException;
import org.reeve.wire.FrameType;
import org.reeve.wire.Operation;
import org.reeve.wire.ProtocolException;
import org.reeve.wire.Wire;

/**
 * One connection: Hello, proof, then one call at a time until the client closes it.
 *
 * <p>The thread that reads a call also serves it, which saves a hand-over. Once the work asks to hear of a cancel, another
 * thread takes over the reading: end of file then cancels the call, and any frame breaks the protocol. When the call has
 * ended, that other thread is the connection's thread.
 */
final class Connection {
    private final Wire wire;
    private final Dispatcher dispatcher;
    private final Activity activity;
    private final Server server;
    private final String secret;
    private volatile @Nullable Cancel running;
    private volatile boolean greeted;
    private final Farewell farewell = new Farewell();

    private final Opened opened;

    Connection(Wire wire, Dispatcher dispatcher, Activity activity, Server server, String secret) {
        this.wire = wire;
        this.dispatcher = dispatcher;
        this.activity = activity;
        this.server = server;
        this.secret = secret;
        this.opened = new Opened(activity);
    }

    /** Lives until the client is gone or breaks the protocol. */
    void live() {
        try {
            if (Handshake.greet(wire, secret)) {
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

    /** Reads calls until the end, or until another thread has taken over the reading. */
    private void readCalls() {
        boolean handedOver = false;
        try {
            Optional<Wire.Raw> raw = wire.read();
            while (raw.isPresent()) {
                if (running != null || raw.get().type() != FrameType.CALL) {
                    throw new ProtocolException("a frame that a client does not send here");
                }
                Execution execution = new Execution();
                execution.run(raw.get());
                handedOver = execution.handedOver;
                if (handedOver) {
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
        } finally {
            // Also where a fault ends this thread: nobody waits for an answer that will not come.
            if (!handedOver) {
                close();
            }
        }
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
        opened.end();
        server.forget(this);
    }

    /** Tells the client that the helper is about to end: at once, or after the answer. A call that waits is cancelled. */
    void bye(String reason) {
        if (!greeted) {
            return;
        }
        farewell.want(reason).ifPresent(this::sendBye);
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
        private boolean asks;

        private void handOver() {
            handedOver = true;
            server.spawn(Connection.this::readCalls);
        }

        void run(Wire.Raw raw) throws IOException {
            farewell.begin();
            try {
                serve(raw);
            } finally {
                farewell.end().ifPresent(Connection.this::sendBye);
            }
        }

        private void serve(Wire.Raw raw) throws IOException {
            Opened.@Nullable One open = opened.now();
            Frame.Request request;
            Operation operation;
            try {
                request = wire.decodeCall(raw, name -> find(open, name));
                operation = find(open, request.call().method()).orElseThrow();
                boolean current = operation.grade() == Grade.LOOK || server.current();
                if (!current || !begin()) {
                    if (farewell.sayInstead()) {
                        sendBye(server.reason());
                    }
                    return;
                }
            } catch (HelperException e) {
                wire.send(FrameType.FAIL, Problems.frame(e), Frame.Fail.class);
                return;
            }
            running = cancel;
            try {
                Answer answer = answer(request, operation, open);
                // Before the answer: another thread may read the next call as soon as the client has it.
                wire.closeClaimed();
                running = null;
                send(answer);
            } finally {
                // Also after an error that no answer tells.
                asks(false);
                activity.end();
            }
        }

        /** What came with a call that is not taken is closed. */
        private boolean begin() throws IOException {
            boolean begun = false;
            try {
                begun = activity.begin();
                return begun;
            } finally {
                if (!begun) {
                    wire.closeClaimed();
                }
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

        private Optional<Operation> find(Opened.@Nullable One open, String name) {
            if (open == null) {
                return dispatcher.find(name);
            }
            Class<?> type = (Class<?>) open.opener().result();
            return server.contract().find(type, open.opener().grade(), name);
        }

        private Answer answer(Frame.Request request, Operation operation, Opened.@Nullable One open) {
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
                opened.keep(operation, (ApiObject) result);
                return () -> wire.sendEmpty(FrameType.DONE);
            }
            return () -> wire.give(FrameType.DONE, result, operation.result());
        }

        private Answer failed(RuntimeException e) {
            return () -> wire.send(FrameType.FAIL, Problems.frame(e), Frame.Fail.class);
        }

        /** Whether it waits for a person; a call that ends at its prompt does not say that it goes on. */
        private void asks(boolean now) {
            if (now && !asks) {
                activity.ask();
            } else if (asks && !now) {
                activity.answered();
            }
            asks = now;
        }

        private void tell(Stage stage) {
            asks(stage == Stage.ASKING);
            try {
                wire.send(FrameType.PROGRESS, new Frame.Progress(stage), Frame.Progress.class);
            } catch (IOException e) {
                cancel.cancel();
            }
        }
    }

    private interface Answer {
        void send() throws IOException;
    }
}
