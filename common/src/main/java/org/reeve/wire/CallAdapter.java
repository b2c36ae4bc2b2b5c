package org.reeve.wire;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * A call: {@code {"method":…,"arguments":[…],"mayAsk":…}}, in this order, because the method says what the arguments are.
 */
final class CallAdapter extends TypeAdapter<Call> {
    private final Gson gson;
    private final Function<String, Optional<Operation>> operations;

    CallAdapter(Gson gson, Function<String, Optional<Operation>> operations) {
        this.gson = gson;
        this.operations = operations;
    }

    record Factory(Contract contract) implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return type.getRawType() == Call.class ? (TypeAdapter<T>) new CallAdapter(gson, contract::find) : null;
        }
    }

    @Override
    public void write(JsonWriter out, Call call) throws IOException {
        List<Type> types = parameters(call.method());
        count(types, call.arguments().size());
        out.beginObject();
        out.name("method").value(call.method());
        out.name("arguments").beginArray();
        for (int i = 0; i < types.size(); i++) {
            adapter(types.get(i)).write(out, call.arguments().get(i));
        }
        out.endArray();
        out.name("mayAsk").value(call.mayAsk());
        out.endObject();
    }

    @Override
    public Call read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw new HelperException(Problem.INVALID, "expected an object for Call");
        }
        in.beginObject();
        expect(in, "method");
        String method = in.nextString();
        List<Type> types = parameters(method);
        expect(in, "arguments");
        List<Object> arguments = arguments(in, types);
        expect(in, "mayAsk");
        boolean mayAsk = in.nextBoolean();
        if (in.hasNext()) {
            throw new HelperException(Problem.INVALID, "unknown field in Call");
        }
        in.endObject();
        return call(method, arguments, mayAsk);
    }

    private static Call call(String method, List<Object> arguments, boolean mayAsk) {
        try {
            return new Call(method, arguments, mayAsk);
        } catch (IllegalArgumentException e) {
            throw new HelperException(Problem.INVALID, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Object> arguments(JsonReader in, List<Type> types) throws IOException {
        List<Object> arguments = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            if (arguments.size() == types.size()) {
                count(types, types.size() + 1);
            }
            arguments.add(adapter(types.get(arguments.size())).read(in));
        }
        in.endArray();
        count(types, arguments.size());
        return arguments;
    }

    private static void expect(JsonReader in, String field) throws IOException {
        if (!in.hasNext() || !in.nextName().equals(field)) {
            throw new HelperException(
                    Problem.INVALID, "expected the fields method, arguments, mayAsk of Call, in this order");
        }
    }

    private static void count(List<Type> types, int count) {
        if (types.size() != count) {
            throw new HelperException(Problem.INVALID, "wrong number of arguments: expected " + types.size());
        }
    }

    private List<Type> parameters(String method) {
        return operations
                .apply(method)
                .orElseThrow(() -> new HelperException(Problem.UNSUPPORTED, "no such method in the contract"))
                .parameters();
    }

    @SuppressWarnings("unchecked")
    private TypeAdapter<Object> adapter(Type type) {
        return (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type));
    }
}
