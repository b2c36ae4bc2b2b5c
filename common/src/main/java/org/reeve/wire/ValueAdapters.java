package org.reeve.wire;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Everything that is not a record: text, numbers, enums, lists, optionals, instants, descriptors. Nothing else travels. */
final class ValueAdapters implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return (TypeAdapter<T>) adapter(gson, type.getRawType(), type.getType());
    }

    private static @Nullable TypeAdapter<?> adapter(Gson gson, Class<?> raw, Type type) {
        if (raw == String.class) {
            return new TextAdapter();
        }
        if (raw == Instant.class) {
            return new InstantAdapter();
        }
        if (raw == Descriptor.class) {
            return new DescriptorAdapter();
        }
        if (raw.isEnum()) {
            return new EnumAdapter(raw);
        }
        if (raw == Optional.class) {
            return new OptionalAdapter(argument(gson, type));
        }
        if (raw == List.class) {
            return new ListAdapter(argument(gson, type));
        }
        if (raw == int.class || raw == Integer.class) {
            return new IntAdapter();
        }
        if (raw == long.class || raw == Long.class) {
            return new LongAdapter();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return new BooleanAdapter();
        }
        if (raw.isRecord()) {
            return null;
        }
        throw new IllegalStateException("this type must not travel: " + type);
    }

    @SuppressWarnings("unchecked")
    private static TypeAdapter<Object> argument(Gson gson, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (TypeAdapter<Object>)
                    gson.getAdapter(TypeToken.get(parameterized.getActualTypeArguments()[0]));
        }
        throw new IllegalStateException("a list or optional of unknown content must not travel: " + type);
    }

    private static HelperException invalid(String sentence) {
        return new HelperException(Problem.INVALID, sentence);
    }

    private static void expect(JsonReader in, JsonToken token, String words) throws IOException {
        if (in.peek() != token) {
            throw invalid("expected " + words);
        }
    }

    private static final class TextAdapter extends TypeAdapter<String> {
        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.value(value);
        }

        @Override
        public String read(JsonReader in) throws IOException {
            expect(in, JsonToken.STRING, "a text");
            return in.nextString();
        }
    }

    private static final class IntAdapter extends TypeAdapter<Integer> {
        @Override
        public void write(JsonWriter out, Integer value) throws IOException {
            out.value(value.longValue());
        }

        @Override
        public Integer read(JsonReader in) throws IOException {
            expect(in, JsonToken.NUMBER, "a whole number");
            return in.nextInt();
        }
    }

    private static final class LongAdapter extends TypeAdapter<Long> {
        @Override
        public void write(JsonWriter out, Long value) throws IOException {
            out.value(value.longValue());
        }

        @Override
        public Long read(JsonReader in) throws IOException {
            expect(in, JsonToken.NUMBER, "a whole number");
            return in.nextLong();
        }
    }

    private static final class BooleanAdapter extends TypeAdapter<Boolean> {
        @Override
        public void write(JsonWriter out, Boolean value) throws IOException {
            out.value(value.booleanValue());
        }

        @Override
        public Boolean read(JsonReader in) throws IOException {
            expect(in, JsonToken.BOOLEAN, "true or false");
            return in.nextBoolean();
        }
    }

    /** Microseconds since 1970, as systemd counts. */
    private static final class InstantAdapter extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.getEpochSecond() * 1_000_000 + value.getNano() / 1000);
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            expect(in, JsonToken.NUMBER, "a time in microseconds");
            long micros = in.nextLong();
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        }
    }

    private static final class DescriptorAdapter extends TypeAdapter<Descriptor> {
        /** A terminal may name such a method as well. */
        private static HelperException onASocketOnly() {
            return new HelperException(
                    Problem.UNSUPPORTED,
                    "Open files travel between Reeve's own programs only; they cannot be written down.");
        }

        @Override
        public void write(JsonWriter out, Descriptor value) throws IOException {
            if (!(out instanceof FrameWriter frame)) {
                throw onASocketOnly();
            }
            frame.attach(value);
            out.value(0);
        }

        @Override
        public Descriptor read(JsonReader in) throws IOException {
            if (!(in instanceof FrameReader frame)) {
                throw onASocketOnly();
            }
            expect(in, JsonToken.NUMBER, "0 in a descriptor's place");
            if (in.nextInt() != 0) {
                throw invalid("expected 0 in a descriptor's place; descriptors are taken in the order they were sent");
            }
            return frame.nextDescriptor();
        }
    }

    private static final class EnumAdapter extends TypeAdapter<Object> {
        private final Map<String, Object> constants = new HashMap<>();
        private final String name;

        EnumAdapter(Class<?> type) {
            name = type.getSimpleName();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
        }

        @Override
        public void write(JsonWriter out, Object value) throws IOException {
            out.value(((Enum<?>) value).name());
        }

        @Override
        public Object read(JsonReader in) throws IOException {
            expect(in, JsonToken.STRING, "one of the words of " + name);
            Object constant = constants.get(in.nextString());
            if (constant == null) {
                throw invalid("unknown word: expected one of those of " + name);
            }
            return constant;
        }
    }

    private static final class OptionalAdapter extends TypeAdapter<Optional<Object>> {
        private final TypeAdapter<Object> content;

        OptionalAdapter(TypeAdapter<Object> content) {
            this.content = content;
        }

        @Override
        public void write(JsonWriter out, Optional<Object> value) throws IOException {
            content.write(out, value.orElseThrow());
        }

        @Override
        public Optional<Object> read(JsonReader in) throws IOException {
            return Optional.of(content.read(in));
        }
    }

    private static final class ListAdapter extends TypeAdapter<List<Object>> {
        private final TypeAdapter<Object> content;

        ListAdapter(TypeAdapter<Object> content) {
            this.content = content;
        }

        @Override
        public void write(JsonWriter out, List<Object> value) throws IOException {
            out.beginArray();
            for (Object item : value) {
                content.write(out, item);
            }
            out.endArray();
        }

        @Override
        public List<Object> read(JsonReader in) throws IOException {
            expect(in, JsonToken.BEGIN_ARRAY, "a list");
            List<Object> items = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                items.add(content.read(in));
            }
            in.endArray();
            return items;
        }
    }
}
