package org.reeve.api.logs;

import java.util.Optional;
import java.util.regex.Pattern;
import org.reeve.api.Descriptor;

/**
 * News of a journal file.
 *
 * @param id names the file for as long as it exists, whatever it is called: device and inode
 * @param name where it lies
 * @param change what happened
 * @param file the file, open for reading; with {@link JournalChange#ADDED} only
 */
public record JournalFile(String id, String name, JournalChange change, Optional<Descriptor> file) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{1,16}:[0-9]{1,20}");
    private static final int LONGEST = 4096;

    /** Refuses a descriptor where none belongs, an id that is none, and a relative name. */
    public JournalFile {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a journal file is named by device and inode");
        }
        if (!name.startsWith("/") || name.length() > LONGEST || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("expected an absolute path of at most " + LONGEST + " characters");
        }
        if (file.isPresent() != (change == JournalChange.ADDED)) {
            throw new IllegalArgumentException("a descriptor comes with a file that is added and with no other");
        }
    }
}
