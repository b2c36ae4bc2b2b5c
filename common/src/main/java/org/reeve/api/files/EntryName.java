package org.reeve.api.files;

import java.nio.charset.StandardCharsets;

/**
 * The name of a file in its folder: 1 to 255 octets, written in the form in which nothing is lost: a backslash is doubled, what
 * is not UTF-8 or cannot be seen is {@code \xhh}. No slash, and neither {@code .} nor {@code ..}.
 */
public record EntryName(String value) {
    private static final int LONGEST = 255;

    /** Refuses what cannot be a name. */
    public EntryName {
        require(Octets.octets(value));
    }

    private static void require(byte[] octets) {
        if (octets.length == 0 || octets.length > LONGEST) {
            throw new IllegalArgumentException("the name of a file has 1 to " + LONGEST + " octets");
        }
        for (byte octet : octets) {
            if (octet == 0 || octet == '/') {
                throw new IllegalArgumentException("the name of a file holds neither a slash nor a zero");
            }
        }
        if (octets[0] == '.' && (octets.length == 1 || (octets.length == 2 && octets[1] == '.'))) {
            throw new IllegalArgumentException("a dot and two dots are no names of files");
        }
    }

    /** The name that some octets are. */
    public static EntryName of(byte[] octets) {
        return new EntryName(Octets.text(octets));
    }

    /** The name as a person types it. */
    public static EntryName typed(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As the kernel has it. */
    public byte[] octets() {
        return Octets.octets(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
