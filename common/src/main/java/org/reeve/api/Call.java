package org.reeve.api;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A call as data: which method, with which arguments, and whether it may ask for a password. The same value drives a
 * button, a quick action, a history entry, an undo and the command line.
 *
 * @param method the wire name, such as {@code services.manage.restart}
 * @param arguments the typed arguments without the sink
 * @param mayAsk whether a password prompt may open for it
 */
public record Call(String method, List<Object> arguments, boolean mayAsk) {
    private static final Pattern FORM = Pattern.compile("[a-z]{1,40}(\\.[a-z]{1,40}){0,3}\\.[a-zA-Z]{1,40}");

    /** Refuses a name that cannot be one; whether it exists is the contract's business. */
    public Call {
        if (!FORM.matcher(method).matches()) {
            throw new IllegalArgumentException(
                    "not a method name: expected right.verb.method, such as services.manage.restart");
        }
        arguments = List.copyOf(arguments);
    }

    /** A call that may ask. */
    public static Call of(String method, Object... arguments) {
        return new Call(method, List.of(arguments), true);
    }

    /** The same call that must not open a prompt. */
    public Call quiet() {
        return new Call(method, arguments, false);
    }
}
