package org.reeve.wire;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Records, closed: every component exactly once and nothing else; an absent {@link Optional} is left out. */
final class RecordAdapters implements TypeAdapterFactory {
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        if (!raw.isRecord() || raw == org.reeve.api.Call.class) {
            return null;
        }
        RecordComponent[] components = raw.getRecordComponents();
        Part[] parts = new Part[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            parts[i] = Part.of(gson, components[i]);
        }
        try {
            @SuppressWarnings("unchecked")
            Constructor<T> constructor = (Constructor<T>) raw.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordAdapter<>(raw.getSimpleName(), constructor, parts);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + raw, e);
        }
    }

    /** One component: its name, how to get it, how to read and write it. */
    private record Part(String name, Method accessor, TypeAdapter<Object> adapter, boolean optional) {
        @SuppressWarnings("unchecked")
        static Part of(Gson gson, RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(
                    component.getName(),
                    accessor,
                    (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(component.getGenericType())),
                    component.getType() == Optional.class);
        }

        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a record's accessor failed: " + accessor, e);
            }
        }
    }

    private static final class RecordAdapter<T> extends TypeAdapter<T> {
        private final String name;
        private final Constructor<T> constructor;
        private final Part[] parts;
        private final Map<String, Integer> places = new HashMap<>();

        RecordAdapter(String name, Constructor<T> constructor, Part[] parts) {
            this.name = name;
            this.constructor = constructor;
            this.parts = parts;
            for (int i = 0; i < parts.length; i++) {
                places.put(parts[i].name(), i);
            }
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            out.beginObject();
            for (Part part : parts) {
                Object component = part.of(value);
                if (part.optional() && component.equals(Optional.empty())) {
                    continue;
                }
                out.name(part.name());
                part.adapter().write(out, component);
            }
            out.endObject();
        }

        @Override
        public T read(JsonReader in) throws IOException {
            if (in.peek() != JsonToken.BEGIN_OBJECT) {
                throw invalid("expected an object for " + name, null);
            }
            @Nullable Object[] values = new Object[parts.length];
            in.beginObject();
            while (in.hasNext()) {
                int place = place(in.nextName());
                if (values[place] != null) {
                    throw new ProtocolException("a field stands twice");
                }
                values[place] = parts[place].adapter().read(in);
            }
            in.endObject();
            return construct(values);
        }

        private int place(String field) {
            Integer place = places.get(field);
            if (place == null) {
                throw invalid("unknown field in " + name, null);
            }
            return place;
        }

        private T construct(@Nullable Object[] values) {
            for (int i = 0; i < parts.length; i++) {
                if (values[i] == null) {
                    if (!parts[i].optional()) {
                        throw invalid("missing field in " + name + ": " + parts[i].name(), null);
                    }
                    values[i] = Optional.empty();
                }
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw refused(e);
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException("a record cannot be made: " + name, e);
            }
        }

        private static RuntimeException refused(InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException rule && rule.getMessage() != null) {
                return invalid(rule.getMessage(), rule);
            }
            return new IllegalStateException("a record's constructor failed", e.getCause());
        }

        private static HelperException invalid(String sentence, @Nullable Throwable cause) {
            return new HelperException(Problem.INVALID, sentence, cause);
        }
    }
}
