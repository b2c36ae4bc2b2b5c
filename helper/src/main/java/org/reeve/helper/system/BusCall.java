package org.reeve.helper.system;

import java.util.List;

/**
 * A D-Bus method call.
 *
 * @param service the well-known name that answers
 * @param path the object
 * @param member interface and method, the last dot between them
 * @param signature of the arguments
 * @param arguments in D-Bus types
 */
public record BusCall(String service, String path, String member, String signature, List<Object> arguments) {
    /** Copies the list. */
    public BusCall {
        arguments = List.copyOf(arguments);
    }

    /** A call with its arguments one by one. */
    public static BusCall of(String service, String path, String member, String signature, Object... arguments) {
        return new BusCall(service, path, member, signature, List.of(arguments));
    }

    String interfaceName() {
        return member.substring(0, member.lastIndexOf('.'));
    }

    String methodName() {
        return member.substring(member.lastIndexOf('.') + 1);
    }
}
