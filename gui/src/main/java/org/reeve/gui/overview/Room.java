package org.reeve.gui.overview;

import org.reeve.api.overview.Snapshot.FileSystem;

/** How much room a file system has left. */
enum Room {
    ENOUGH,
    LITTLE,
    HARDLY;

    private static final int LITTLE_PERCENT = 90;
    private static final int HARDLY_PERCENT = 97;
    private static final long GB = 1_000_000_000L;

    /** From this size on, a last gigabyte is little; smaller ones, such as /boot, never have as much. */
    private static final long LARGE = 8 * GB;

    /** What cannot be written to, such as a disc, needs no room. */
    static Room of(FileSystem file) {
        if (!file.writable()) {
            return ENOUGH;
        }
        if (file.percent() >= HARDLY_PERCENT) {
            return HARDLY;
        }
        boolean lastGigabyte = file.totalBytes() >= LARGE && file.availableBytes() < GB;
        return file.percent() >= LITTLE_PERCENT || lastGigabyte ? LITTLE : ENOUGH;
    }
}
