package org.reeve.api.custom;

import java.util.regex.Pattern;

/** Names a custom task, as its file is called without {@code .json}: a letter, then up to 39 letters, digits and dashes. */
public record CustomName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Refuses anything else. */
    public CustomName {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not a custom task's name: expected 1 to 40 lower-case letters, digits and dashes");
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
