package org.reeve.api;

import java.util.regex.Pattern;

/** What the kernel calls one of its boots: 32 hexadecimal digits, sd-id128(3). */
public record BootId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** Refuses what is not such an id. */
    public BootId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the id of a boot: expected 32 hexadecimal digits");
        }
    }

    /** Whether a text is such an id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
