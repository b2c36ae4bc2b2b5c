package org.reeve.wire;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.Call;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.LogRows;

/**
 * What takes octets that somebody else wrote: each takes any, or refuses them in a way that is declared, and throws whatever
 * else happens. What was taken is written and taken again the same.
 */
final class Untrusted {
    /** Longer inputs do not fit into a socket at once, which is written before it is read. */
    private static final int LONGEST = 60_000;

    private final Contract contract = Contract.reeve();
    private final Json json = new Json(contract);
    private final List<Operation> operations = new ArrayList<>();
    private final List<Type> types;
    private final AFUNIXServerSocket listener = AFUNIXServerSocket.newInstance();

    Untrusted() throws IOException {
        // No file that would stay behind, and nobody else's.
        listener.bind(AFUNIXSocketAddress.inAbstractNamespace(
                "reeve-fuzz-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
        Set<Type> all = new LinkedHashSet<>();
        for (Contract.Entry entry : contract.entries()) {
            List<Operation> own = contract.operations(entry.right(), Grade.of(entry.right()));
            operations.addAll(own);
            own.forEach(operation -> add(operation, all));
        }
        all.addAll(
                List.of(Frame.Hello.class, Frame.Proof.class, Frame.Progress.class, Frame.Fail.class, Frame.Bye.class));
        types = List.copyOf(all);
    }

    private void add(Operation operation, Set<Type> all) {
        all.addAll(operation.parameters());
        operation.item().ifPresent(all::add);
        if (operation.opensObject()) {
            contract.operations((Class<?>) operation.result(), operation.grade())
                    .forEach(one -> add(one, all));
        } else if (operation.result() != void.class) {
            all.add(operation.result());
        }
    }

    /** What a client sends, to the end or to what breaks the protocol. */
    void frames(byte[] octets) throws IOException {
        try (Wire helper = Wire.ofHelper(sent(octets), json)) {
            for (Optional<Wire.Raw> raw = helper.read(); raw.isPresent(); raw = helper.read()) {
                frame(helper, raw.get());
            }
        } catch (ProtocolException e) {
            requireSentence(e.getMessage());
        }
    }

    /** The helper's end of a connection whose client has said all it has to say. */
    private AFUNIXSocket sent(byte[] octets) throws IOException {
        try (AFUNIXSocket client = AFUNIXSocket.connectTo(listener.getLocalSocketAddress())) {
            AFUNIXSocket helper = listener.accept();
            client.getOutputStream().write(octets, 0, Math.min(octets.length, LONGEST));
            return helper;
        }
    }

    private void frame(Wire helper, Wire.Raw raw) throws IOException {
        try {
            if (raw.type() == FrameType.CALL) {
                helper.decodeCall(raw, contract::find);
                helper.closeClaimed();
            } else {
                helper.decode(raw, Frame.Proof.class);
            }
        } catch (HelperException e) {
            requireDeclared(e);
        }
    }

    /** The body of a call's frame, as it is or made of the octets. */
    void call(byte[] octets) throws IOException {
        try {
            Frame.Request request = json.readRequest(body(octets, Call.class), new ArrayDeque<>(), contract::find);
            Operation operation = contract.find(request.call().method()).orElseThrow();
            require(operation.parameters().size() == request.call().arguments().size(), "arguments are missing");
            Bytes out = new Bytes();
            json.writeRequest(request, contract::find, out, new ArrayList<>());
            Frame.Request again = json.readRequest(written(out), new ArrayDeque<>(), contract::find);
            require(request.call().method().equals(again.call().method()), "the method became another");
            require(request.id().equals(again.id()), "the id became another");
        } catch (ProtocolException e) {
            requireSentence(e.getMessage());
        } catch (HelperException e) {
            requireDeclared(e);
        }
    }

    /** One of the contract's values: what a helper takes, and what a window does. */
    void value(byte[] octets) throws IOException {
        if (octets.length == 0) {
            return;
        }
        Type type = types.get((octets[0] & 0xFF) % types.size());
        try {
            Object value =
                    json.read(body(Arrays.copyOfRange(octets, 1, octets.length), type), type, new ArrayDeque<>());
            if (value instanceof LogRows rows) {
                require(rows.rows().size() == rows.count(), "rows are missing");
            }
            sameAgain(value, type);
        } catch (ProtocolException e) {
            requireSentence(e.getMessage());
        } catch (HelperException e) {
            requireDeclared(e);
        }
    }

    private void sameAgain(Object value, Type type) throws IOException {
        Object once = again(value, type);
        require(once.equals(again(once, type)), "it changes each time that it is written: " + type);
        // A half of a surrogate pair cannot be written as UTF-8; a question mark stands for it.
        boolean whole =
                value.toString().codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        require(!whole || once.equals(value), "it changed: " + type);
    }

    private Object again(Object value, Type type) throws IOException {
        Bytes out = new Bytes();
        json.write(value, type, out, new ArrayList<>());
        return json.read(written(out), type, new ArrayDeque<>());
    }

    private static ByteBuffer written(Bytes out) {
        return ByteBuffer.wrap(out.array(), 0, out.length());
    }

    private ByteBuffer body(byte[] octets, Type type) {
        boolean made = octets.length > 0 && octets[0] >= 0 && octets[0] < 32;
        if (!made) {
            return ByteBuffer.wrap(octets);
        }
        String text = new MadeJson(operations, ByteBuffer.wrap(octets, 1, octets.length - 1)).of(type);
        String whole = type == Call.class ? "{\"call\":" + text + id(octets[0]) + "}" : text;
        return ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(int which) {
        return which % 2 == 0 ? "" : ",\"id\":{\"value\":\"0123456789abcdef0123456789abcdef\"}";
    }

    /** INVALID and UNSUPPORTED, with a sentence, and never as a cover for a fault in a record. */
    private static void requireDeclared(HelperException e) {
        boolean declared = e.problem() == Problem.INVALID || e.problem() == Problem.UNSUPPORTED;
        boolean fault = e.getCause() instanceof IllegalStateException cause
                && Objects.requireNonNullElse(cause.getMessage(), "").startsWith("a record");
        if (!declared || fault) {
            throw new AssertionError("refused in a way that is not declared", e);
        }
        requireSentence(e.sentence());
    }

    private static void requireSentence(@Nullable String sentence) {
        require(sentence != null && !sentence.isBlank(), "refused without a sentence");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence);
        }
    }
}
