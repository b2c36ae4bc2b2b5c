package org.reeve.helper.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Optional;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.Problem;
import org.reeve.api.Stage;
import org.reeve.wire.Contract;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameType;
import org.reeve.wire.Operation;
import org.reeve.wire.Wire;

/** One connection as its client sees it, and what it should be in by now. */
final class Talk {
    private static final int PATIENCE_MILLIS = 20_000;

    /** Where the protocol says that a connection is. */
    enum State {
        GREETED,
        IDLE,
        /** A call runs until it is cancelled. */
        WAITING,
        /** A call has told that it asks for a password. */
        ASKING,
        /** Calls go to a counter. */
        COUNTING,
        CLOSED
    }

    final Wire wire;
    private final Contract contract;
    State state = State.GREETED;
    String nonce = "";
    long count;

    /** The call that runs opens an object when it ends. */
    boolean opens;

    Talk(Wire wire, Contract contract) {
        this.wire = wire;
        this.contract = contract;
    }

    /** A call is under way. */
    boolean busy() {
        return state == State.WAITING || state == State.ASKING;
    }

    Optional<Wire.Raw> read() throws IOException {
        wire.socket().setSoTimeout(PATIENCE_MILLIS);
        return wire.read();
    }

    void call(Call call, Optional<ChangeId> id) throws IOException {
        wire.sendCall(new Frame.Request(call, id), this::find);
    }

    private Optional<Operation> find(String method) {
        return state == State.COUNTING
                ? contract.find(ServerFixture.CounterObject.class, org.reeve.api.Grade.LOOK, method)
                : contract.find(method);
    }

    Object done(Type type) throws IOException {
        Wire.Raw raw = read().orElseThrow();
        assertEquals(FrameType.DONE, raw.type());
        return type == void.class ? "" : wire.decode(raw, type);
    }

    void fails(Problem problem) throws IOException {
        Wire.Raw raw = read().orElseThrow();
        assertEquals(FrameType.FAIL, raw.type());
        assertEquals(problem, ((Frame.Fail) wire.decode(raw, Frame.Fail.class)).problem());
    }

    void tells(Stage stage) throws IOException {
        Wire.Raw raw = read().orElseThrow();
        assertEquals(FrameType.PROGRESS, raw.type());
        assertEquals(stage, ((Frame.Progress) wire.decode(raw, Frame.Progress.class)).stage());
    }

    /** The helper closes it without another word. */
    void isClosed() throws IOException {
        Optional<FrameType> answer = lastFrame();
        assertEquals(Optional.empty(), answer);
        close();
    }

    private Optional<FrameType> lastFrame() throws IOException {
        try {
            return read().map(Wire.Raw::type);
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("it was neither answered nor closed", e);
        } catch (IOException e) {
            // Closed with something of ours unread, which the kernel tells as a reset.
            return Optional.empty();
        }
    }

    void close() throws IOException {
        state = State.CLOSED;
        wire.close();
    }
}
