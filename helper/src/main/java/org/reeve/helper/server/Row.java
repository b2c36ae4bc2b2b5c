package org.reeve.helper.server;

import java.util.List;
import java.util.function.Function;
import org.reeve.api.Call;
import org.reeve.helper.system.Target;

/**
 * One line of the list of what a helper serves.
 *
 * @param right the interface
 * @param feature what implements it, for one call
 * @param resolver finds the one object that a call is about
 */
public record Row(Class<?> right, Function<Caller, ?> feature, Resolver resolver) {
    /** A right, what implements it, and how its target is found. */
    public static <T> Row of(Class<T> right, T feature, Resolver resolver) {
        return new Row(right, caller -> feature, resolver);
    }

    /** A right whose methods name no object. */
    public static <T> Row of(Class<T> right, T feature) {
        return of(right, feature, Row::nothing);
    }

    /** A right that needs to know the call it serves, because it asks for a prompt by itself. */
    public static <T> Row perCall(Class<T> right, Function<Caller, T> feature) {
        return perCall(right, feature, Row::nothing);
    }

    /** A right with targets that needs to know the call it serves, because what it waits for can be cancelled. */
    public static <T> Row perCall(Class<T> right, Function<Caller, T> feature, Resolver resolver) {
        return new Row(right, feature, resolver);
    }

    private static Resolved nothing(Call call) {
        return new Resolved(Target.NONE, call.arguments());
    }

    /** Finds what a call is about: canonical id and tag. Reads no content. */
    @FunctionalInterface
    public interface Resolver {
        /**
         * Resolves a call.
         *
         * @throws org.reeve.api.HelperException NOT_FOUND where it names nothing that exists
         */
        Resolved resolve(Call call);
    }

    /**
     * A call that was resolved.
     *
     * @param target the object
     * @param arguments the call's arguments, naming the object by its canonical id
     */
    public record Resolved(Target target, List<Object> arguments) {}
}
