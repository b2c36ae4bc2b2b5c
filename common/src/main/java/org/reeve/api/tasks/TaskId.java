package org.reeve.api.tasks;

import java.util.regex.Pattern;

/** Names one task: 16 lower-case hex digits that its helper drew. */
public record TaskId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    /** Refuses anything else. */
    public TaskId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a task: expected 16 hex digits");
        }
    }

    /** Whether a text is one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
