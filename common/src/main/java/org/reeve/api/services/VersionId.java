package org.reeve.api.services;

import java.util.regex.Pattern;

/**
 * Names an earlier content that the helper keeps: when it was replaced, in UTC and microseconds, and a counter. Sorts by age;
 * never a path.
 */
public record VersionId(String value) implements Comparable<VersionId> {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}T[0-9]{12}-[0-9]{2}");

    /** Refuses anything else. */
    public VersionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a version: expected one such as 20260131T235959000000-00");
        }
    }

    /** Whether a text is one. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(VersionId other) {
        return value.compareTo(other.value);
    }
}
