package org.reeve.link;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeve.api.Call;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.wire.Contract;
import org.reeve.wire.Operation;

/** Interfaces of the contract whose methods are calls. */
final class Proxies {
    private Proxies() {}

    /** What a proxy does with a call. */
    interface Caller {
        @Nullable
        Object call(Call call, Ticket ticket);
    }

    /** A right whose methods go to {@code caller}; each call gets a ticket like {@code ticket}, of its own id. */
    static <T> T right(Class<T> right, Caller caller, Ticket ticket) {
        return make(right, (name, arguments) -> {
            boolean streams = !arguments.isEmpty() && arguments.getLast() instanceof Sink<?>;
            List<Object> data = streams ? arguments.subList(0, arguments.size() - 1) : arguments;
            Ticket own = Ticket.of(ticket.cancel(), ticket.stage());
            return caller.call(new Call(name, data, true), streams ? own.into(sink(arguments.getLast())) : own);
        });
    }

    /** An opened object: its calls go over its own connection, closing it closes that. */
    static Object object(Class<?> type, Contract contract, Grade grade, ClientConnection connection) {
        return make(type, (name, arguments) -> {
            if (name.endsWith(".close")) {
                connection.close();
                return null;
            }
            Operation operation = contract.find(type, grade, name).orElseThrow();
            boolean streams = operation.item().isPresent();
            List<Object> data = streams ? arguments.subList(0, arguments.size() - 1) : arguments;
            Ticket ticket = streams ? Ticket.plain().into(sink(arguments.getLast())) : Ticket.plain();
            return switch (connection.call(new Call(name, data, true), operation, ticket)) {
                case ClientConnection.Outcome.Answered(Object result) -> result;
                case ClientConnection.Outcome.NotTaken(String reason) ->
                    throw new HelperException(Problem.DISCONNECTED, "The helper ended: " + reason);
            };
        });
    }

    private interface Handler {
        @Nullable
        Object call(String name, List<Object> arguments);
    }

    private static <T> T make(Class<T> type, Handler handler) {
        InvocationHandler invocation = (Object proxy, Method method, Object @Nullable [] arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(type, proxy, method, arguments);
            }
            return handler.call(Contract.name(type, method), arguments == null ? List.of() : List.of(arguments));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, invocation));
    }

    private static Object ofObject(Class<?> type, Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "proxy of " + type.getSimpleName();
        };
    }

    @SuppressWarnings("unchecked")
    private static Sink<Object> sink(Object sink) {
        return (Sink<Object>) sink;
    }
}
