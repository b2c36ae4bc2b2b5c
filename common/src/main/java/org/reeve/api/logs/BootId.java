package org.reeve.api.logs;

import java.util.regex.Pattern;

/** Names a boot: 32 lower-case hex digits, as in {@code _BOOT_ID}. */
public record BootId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** Refuses what is no boot's id. */
    public BootId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a boot is named by 32 hex digits");
        }
    }

    /** Whether a text names a boot. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
