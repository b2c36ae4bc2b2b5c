package org.reeve.wire;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.reeve.api.ApiObject;
import org.reeve.api.Change;
import org.reeve.api.Grade;
import org.reeve.api.Sink;

/**
 * One method of the contract.
 *
 * @param name its wire name
 * @param owner the interface it belongs to
 * @param method the method itself
 * @param grade the grade of its right; that of the opening call for an object's method is checked when it is opened
 * @param parameters the types of its arguments, the sink left out
 * @param item what it streams, where it does
 * @param result what it returns; {@code void.class} for nothing
 */
public record Operation(
        String name,
        Class<?> owner,
        Method method,
        Grade grade,
        List<Type> parameters,
        Optional<Type> item,
        Type result) {

    static Operation of(String name, Class<?> owner, Method method, Grade grade) {
        List<Type> types = List.of(method.getGenericParameterTypes());
        Optional<Type> item = types.isEmpty() ? Optional.empty() : sinkItem(types.getLast());
        List<Type> parameters = item.isPresent() ? types.subList(0, types.size() - 1) : types;
        return new Operation(name, owner, method, grade, parameters, item, method.getGenericReturnType());
    }

    private static Optional<Type> sinkItem(Type type) {
        return type instanceof ParameterizedType parameterized && parameterized.getRawType() == Sink.class
                ? Optional.of(parameterized.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** Whether it returns an object that the connection then addresses. */
    public boolean opensObject() {
        return result instanceof Class<?> type && ApiObject.class.isAssignableFrom(type);
    }

    /** Whether it changes the machine. */
    public boolean changes() {
        return result == Change.class;
    }

    /** Whether an attempt leaves a record, and so needs an id: every change, and everything that is more than a look. */
    public boolean recorded() {
        return changes() || grade != Grade.LOOK;
    }

    /** The polkit action that guards it where root serves it; look has none. */
    public String action() {
        return "org.reeve." + name;
    }
}
