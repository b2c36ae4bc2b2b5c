package org.reeve.api;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names one attempt to change the machine: 128 random bits in hex, made by the caller before it calls, so that the change
 * can be looked up even when the answer was lost.
 */
public record ChangeId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** Refuses anything but 32 lower-case hex digits. */
    public ChangeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a change id: expected 32 hex digits");
        }
    }

    /** A new one. */
    public static ChangeId random(SecureRandom source) {
        byte[] bits = new byte[16];
        source.nextBytes(bits);
        return new ChangeId(HexFormat.of().formatHex(bits));
    }
}
