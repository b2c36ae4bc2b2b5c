package org.reeve.api.scans;

/**
 * Something in a folder and what it takes.
 *
 * @param kind what it is
 * @param name its name in the folder; empty for the rest; bytes that are no text are shown as {@code \xNN}
 * @param bytes what it takes on the disk, with all that is in it; a file of several names counts once
 * @param files how many files, folders and links it stands for, itself included
 * @param node names it in this result, where it can be opened; -1 where it cannot
 */
public record DiskEntry(DiskKind kind, String name, long bytes, long files, long node) {
    /** Names the folder that was asked about itself, in every result. */
    public static final long TOP = 0;

    /** What cannot be opened. */
    public static final long CLOSED = -1;

    /** Refuses negative sizes. */
    public DiskEntry {
        if (bytes < 0 || files < 0 || node < CLOSED) {
            throw new IllegalArgumentException("sizes count from 0");
        }
    }
}
