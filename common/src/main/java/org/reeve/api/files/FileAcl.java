package org.reeve.api.files;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An access list, one entry an element in the form of setfacl(1) with numbers: {@code user::rw-}, {@code user:1000:r--},
 * {@code group::r--}, {@code group:4:r--}, {@code mask::r--}, {@code other::---}; those of a folder's default begin with
 * {@code default:}.
 */
public record FileAcl(List<String> entries) {
    private static final int MOST = 64;
    private static final Pattern ENTRY =
            Pattern.compile("(default:)?((user|group):([0-9]{1,10})?|mask:|other:):[r-][w-][x-]");

    /** Refuses entries that are none, and more than 64. */
    public FileAcl {
        entries = List.copyOf(entries);
        if (entries.size() > MOST) {
            throw new IllegalArgumentException("an access list has at most " + MOST + " entries");
        }
        for (String entry : entries) {
            if (!ENTRY.matcher(entry).matches()) {
                throw new IllegalArgumentException(
                        "not an entry of an access list: expected one such as user:1000:r--");
            }
        }
    }
}
