package org.reeve.api;

import java.util.List;

/**
 * What every method that changes the machine returns.
 *
 * @param target the object's canonical id, such as {@code ssh.service}
 * @param result what it is now, read back after the change, such as {@code active (running)}
 * @param command the equivalent command, one argument per element
 * @param undo the calls that take it back, in order; empty where nothing does
 * @param affected other objects that changed along with it, such as units that were stopped
 * @param before what it was before, in the words of {@code result}; empty where that is not known
 */
public record Change(
        String target, String result, List<String> command, List<Call> undo, List<String> affected, String before) {
    /** Copies the lists. */
    public Change {
        command = List.copyOf(command);
        undo = List.copyOf(undo);
        affected = List.copyOf(affected);
    }

    /** A change of something of which it is not known what it was before. */
    public Change(String target, String result, List<String> command, List<Call> undo, List<String> affected) {
        this(target, result, command, undo, affected, "");
    }

    /** The same, of something that was {@code earlier} before. */
    public Change from(String earlier) {
        return new Change(target, result, command, undo, affected, earlier);
    }
}
