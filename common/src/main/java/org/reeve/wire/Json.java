package org.reeve.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.CharArrayReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.api.Call;
import org.reeve.api.ChangeId;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Problem;

/**
 * The one place where values become JSON and JSON becomes values. Closed types only: an unknown field, a missing one or a
 * wrong kind is {@link Problem#INVALID}; text that is not JSON breaks the protocol. Thread-safe.
 */
public final class Json {
    private final Gson gson;

    /** Reads and writes what a contract names. */
    public Json(Contract contract) {
        gson = new GsonBuilder()
                .disableJdkUnsafe()
                .serializeNulls()
                // Not for a page of the web: a text of many "=" would take six times its room of a frame.
                .disableHtmlEscaping()
                .registerTypeAdapterFactory(new RecordAdapters())
                .registerTypeAdapterFactory(new ValueAdapters())
                .registerTypeAdapterFactory(new CallAdapter.Factory(contract))
                .create();
    }

    /** Returns, or throws where a type of the contract cannot travel; for tests, as a helper looks at types when it needs them. */
    void requireKnown(Type type) {
        adapter(type);
    }

    /** A value as text, for a terminal or a file. Descriptors cannot be written so. */
    public String text(Object value, Type type) {
        return gson.toJson(value, type);
    }

    /** A value from text, as strict as from the wire. */
    public Object value(String text, Type type) {
        try {
            return read(new FrameReader(new StringReader(text)), type);
        } catch (ProtocolException e) {
            throw new HelperException(Problem.INVALID, e.getMessage() == null ? "not JSON" : e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot fail to be read", e);
        }
    }

    /** Writes a value behind what {@code out} has; its descriptors are put to {@code attached}. */
    void write(Object value, Type type, Bytes out, List<Descriptor> attached) {
        FrameWriter writer = new FrameWriter(out);
        gson.toJson(value, type, writer);
        try {
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        attached.addAll(writer.descriptors());
    }

    /** Reads one value that fills all of {@code body}. */
    Object read(ByteBuffer body, Type type, Deque<Descriptor> descriptors) throws IOException {
        return read(reader(body, descriptors), type);
    }

    /** Reads a call frame; {@code operations} knows what can be called on this connection right now. */
    Frame.Request readRequest(
            ByteBuffer body, Deque<Descriptor> descriptors, Function<String, Optional<Operation>> operations)
            throws IOException {
        FrameReader reader = reader(body, descriptors);
        return guarded(reader, () -> request(reader, new CallAdapter(gson, operations)));
    }

    private Frame.Request request(FrameReader reader, CallAdapter calls) throws IOException {
        reader.beginObject();
        field(reader, "call");
        Call call = calls.read(reader);
        Optional<ChangeId> id = Optional.empty();
        Optional<Occasion> occasion = Optional.empty();
        if (reader.hasNext()) {
            field(reader, "id");
            id = Optional.of((ChangeId) adapter(ChangeId.class).read(reader));
        }
        if (id.isPresent() && reader.hasNext()) {
            field(reader, "occasion");
            occasion = Optional.of((Occasion) adapter(Occasion.class).read(reader));
        }
        if (reader.hasNext()) {
            throw new HelperException(Problem.INVALID, "unknown field in the call's frame");
        }
        reader.endObject();
        return new Frame.Request(call, id, occasion);
    }

    private static void field(FrameReader reader, String name) throws IOException {
        if (!reader.hasNext() || !reader.nextName().equals(name)) {
            throw new HelperException(
                    Problem.INVALID,
                    "unknown field in the call's frame: expected call, id and occasion, in this order");
        }
    }

    /** Writes a call frame; {@code operations} knows what can be called on this connection right now. */
    void writeRequest(
            Frame.Request request,
            Function<String, Optional<Operation>> operations,
            Bytes out,
            List<Descriptor> attached) {
        try {
            FrameWriter writer = new FrameWriter(out);
            writer.beginObject();
            writer.name("call");
            new CallAdapter(gson, operations).write(writer, request.call());
            if (request.id().isPresent()) {
                writer.name("id");
                adapter(ChangeId.class).write(writer, request.id().get());
            }
            if (request.occasion().isPresent()) {
                writer.name("occasion");
                adapter(Occasion.class).write(writer, request.occasion().get());
            }
            writer.endObject();
            writer.flush();
            attached.addAll(writer.descriptors());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
    }

    private FrameReader reader(ByteBuffer body, Deque<Descriptor> descriptors) throws ProtocolException {
        CharBuffer text = decode(body);
        return new FrameReader(
                new CharArrayReader(text.array(), text.arrayOffset() + text.position(), text.remaining()), descriptors);
    }

    private Object read(FrameReader reader, Type type) throws IOException {
        return guarded(reader, () -> adapter(type).read(reader));
    }

    /** Tells text that is not JSON, which breaks the protocol, from JSON that is not what the contract names. */
    private static <T> T guarded(FrameReader reader, Reading<T> reading) throws IOException {
        try {
            T value = reading.read();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new ProtocolException("text follows the value");
            }
            return value;
        } catch (MalformedJsonException | EOFException e) {
            throw new ProtocolException("not JSON, or nested too deep", e);
        } catch (NumberFormatException | IllegalStateException e) {
            throw new HelperException(Problem.INVALID, "a value is not of the kind that the contract names", e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    @SuppressWarnings("unchecked")
    private TypeAdapter<Object> adapter(Type type) {
        return (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type));
    }

    private static CharBuffer decode(ByteBuffer body) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(body);
        } catch (CharacterCodingException e) {
            throw new ProtocolException("not UTF-8", e);
        }
    }
}
