package org.reeve.api.files;

import java.util.regex.Pattern;

/**
 * Names an earlier content or a removed file that a helper keeps: when, in UTC and microseconds, and a counter. Sorts by age;
 * never a path.
 */
public record KeptId(String value) implements Comparable<KeptId> {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}T[0-9]{12}-[0-9]{2}");

    /** Refuses anything else. */
    public KeptId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a version: expected one such as 20260131T235959000000-00");
        }
    }

    /** Whether a text is one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(KeptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
