package org.reeve.api.logs;

import java.util.List;

/**
 * News of journal files.
 *
 * @param files what happened to which, at most 16
 * @param whole whether all files that there were at the beginning have been told by now
 */
public record JournalFiles(List<JournalFile> files, boolean whole) {
    /** As many as descriptors may travel at once. */
    public static final int MOST = 16;

    /** As many as one machine's journal may have to be passed; journald keeps a hundred or so. */
    public static final int MOST_AT_ALL = 512;

    /** Refuses more than can travel. */
    public JournalFiles {
        files = List.copyOf(files);
        if (files.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " files at once");
        }
    }
}
