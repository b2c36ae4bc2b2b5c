package org.reeve.api.services;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Which content was seen: the SHA-256 of a file's bytes in hex, or empty where there is no file. A change names the content that
 * it is based on, so that nothing is replaced that its author has not seen.
 */
public record ContentTag(String value) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64})?");

    /** There is no file. */
    public static final ContentTag NONE = new ContentTag("");

    /** Refuses anything but nothing or 64 lower-case hex digits. */
    public ContentTag {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a content tag: expected nothing or 64 hex digits");
        }
    }

    /** The tag of some bytes. */
    public static ContentTag of(byte[] content) {
        try {
            return new ContentTag(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether there is a file. */
    public boolean present() {
        return !value.isEmpty();
    }
}
