package org.reeve.api.files;

import java.util.regex.Pattern;

/**
 * Which state of a file was seen: device, inode, size, time of modification to the nanosecond, and the SHA-256 of its content
 * where it is at most {@value #HASHED} bytes. Empty where there is no file. A change names what it is based on, so that nothing
 * is replaced that its author has not seen.
 */
public record FileTag(String value) {
    /** Longer files are told apart by their identity, size and time alone; they cannot be saved either. */
    public static final long HASHED = 64L * 1024 * 1024;

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{1,16}:[0-9]{1,20}:[0-9]{1,20}:-?[0-9]{1,20}\\.[0-9]{9}:([0-9a-f]{64})?)?");

    /** There is no file. */
    public static final FileTag NONE = new FileTag("");

    /** Refuses anything but nothing or the form of a tag. */
    public FileTag {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the tag of a file");
        }
    }

    /** Whether there is a file. */
    public boolean present() {
        return !value.isEmpty();
    }
}
