package org.reeve.link;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketCredentials;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.wire.Build;
import org.reeve.wire.Frame;
import org.reeve.wire.FrameTooLongException;
import org.reeve.wire.FrameType;
import org.reeve.wire.Json;
import org.reeve.wire.Operation;
import org.reeve.wire.Protocol;
import org.reeve.wire.Secrets;
import org.reeve.wire.Wire;

/** One connection to a helper, used by one caller at a time. */
final class ClientConnection implements AutoCloseable {
    private static final int HELLO_MILLIS = 10_000;

    private final Wire wire;
    private final LinkTrace.Told log;
    private boolean usable = true;

    private ClientConnection(Wire wire, LinkTrace.Told log) {
        this.wire = wire;
        this.log = log;
    }

    /** Connects, checks who is at the other end, and proves the secret. */
    static ClientConnection open(Path path, long expectedUid, String secret, Json json, Supplier<LinkTrace.Told> log)
            throws IOException {
        AFUNIXSocket socket = AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(path.toFile()));
        try {
            requirePeer(socket.getPeerCredentials(), expectedUid);
            Wire wire = Wire.ofClient(socket, json);
            socket.setSoTimeout(HELLO_MILLIS);
            greet(wire, secret);
            socket.setSoTimeout(0);
            return new ClientConnection(wire, log.get());
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static void requirePeer(AFUNIXSocketCredentials peer, long expectedUid) {
        if (peer.getUid() != expectedUid) {
            throw new HelperException(
                    Problem.MISMATCH,
                    "Somebody else answers in the helper's place: expected user " + expectedUid + ", found "
                            + peer.getUid() + ".");
        }
    }

    private static void greet(Wire wire, String secret) throws IOException {
        Wire.Raw raw = wire.read().orElseThrow(() -> new IOException("the helper closed the connection at once"));
        if (raw.type() == FrameType.FAIL) {
            throw failure((Frame.Fail) wire.decode(raw, Frame.Fail.class));
        }
        Frame.Hello hello = (Frame.Hello) wire.decode(raw, Frame.Hello.class);
        if (hello.protocol() != Protocol.VERSION || !hello.build().equals(Build.name())) {
            throw new HelperException(
                    Problem.MISMATCH,
                    "Reeve was updated while it ran (window " + Build.name() + ", helper " + hello.build()
                            + "). Close it and start it again.");
        }
        String proof = Secrets.proof(secret, hello.nonce());
        wire.send(FrameType.PROOF, new Frame.Proof(Protocol.VERSION, Build.name(), proof), Frame.Proof.class);
    }

    /** How a call ended that did not fail. */
    sealed interface Outcome {
        /** With a result; null stands for a method that returns nothing. */
        record Answered(@Nullable Object result) implements Outcome {}

        /** The helper was about to end and did not take the call; it may be made again elsewhere. */
        record NotTaken(String reason) implements Outcome {}
    }

    /**
     * Makes one call and waits for its end on this thread.
     *
     * @throws HelperException what the helper answered, {@link Problem#CANCELLED}, or {@link Problem#DISCONNECTED}
     */
    Outcome call(Call call, Operation operation, Ticket ticket) {
        Function<String, Optional<Operation>> operations = name -> Optional.of(operation);
        try (Cancel.Listening _ = ticket.cancel().onCancel(this::close)) {
            if (!send(
                    operation.recorded()
                            ? new Frame.Request(call, Optional.of(ticket.id()), ticket.occasion())
                            : new Frame.Request(call, Optional.empty()),
                    operations)) {
                return new Outcome.NotTaken("the connection was closed before the call could be sent");
            }
            return receive(operation, ticket);
        } catch (IOException e) {
            usable = false;
            close();
            ticket.cancel().check();
            throw lost(e);
        } catch (RuntimeException e) {
            if (!(e instanceof HelperException failed && failed.problem() != Problem.CANCELLED)) {
                usable = false;
                close();
            }
            throw e;
        }
    }

    private boolean send(Frame.Request request, Function<String, Optional<Operation>> operations) {
        try {
            int bytes = wire.sendCall(request, operations);
            log.call(request.call(), bytes);
            return true;
        } catch (FrameTooLongException e) {
            throw new HelperException(Problem.INVALID, "The call is too large: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            usable = false;
            log.lost(e);
            return false;
        }
    }

    private Outcome receive(Operation operation, Ticket ticket) throws IOException {
        while (true) {
            Wire.Raw raw = wire.read().orElseThrow(() -> new IOException("the helper closed the connection"));
            log.received(raw.type(), raw.body().remaining());
            switch (raw.type()) {
                case PROGRESS ->
                    ticket.stage().accept(((Frame.Progress) wire.decode(raw, Frame.Progress.class)).stage());
                case ITEMS -> emit(raw, operation, ticket);
                case DONE -> {
                    return new Outcome.Answered(result(raw, operation));
                }
                case FAIL -> throw failure((Frame.Fail) wire.decode(raw, Frame.Fail.class));
                case BYE -> {
                    usable = false;
                    return new Outcome.NotTaken(((Frame.Bye) wire.decode(raw, Frame.Bye.class)).reason());
                }
                case HELLO, PROOF, CALL -> throw new IOException("a frame that no helper sends here");
            }
        }
    }

    private void emit(Wire.Raw raw, Operation operation, Ticket ticket) throws IOException {
        Type item = operation.item().orElseThrow(() -> new IOException("items from a method that streams none"));
        Sink<Object> sink = ticket.sink().orElseThrow(() -> new IllegalStateException("a stream without a sink"));
        for (Object one : (List<?>) wire.decode(raw, new ListOf(item))) {
            sink.emit(one);
        }
        sink.flush();
    }

    private @Nullable Object result(Wire.Raw raw, Operation operation) throws IOException {
        if (operation.result() == void.class || operation.opensObject()) {
            return null;
        }
        return wire.decode(raw, operation.result());
    }

    private static HelperException failure(Frame.Fail fail) {
        return new HelperException(fail.problem(), fail.sentence()).withHelperTrace(fail.trace());
    }

    private static HelperException lost(IOException e) {
        String sentence = e instanceof InterruptedIOException
                ? "The helper does not answer."
                : "The helper ended before it answered.";
        return new HelperException(Problem.DISCONNECTED, sentence, e);
    }

    /** Whether another call can be made on it. */
    boolean usable() {
        return usable;
    }

    @Override
    public void close() {
        usable = false;
        try {
            wire.close();
        } catch (IOException e) {
            log.lost(e);
        }
    }
}
