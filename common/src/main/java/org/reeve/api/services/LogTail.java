package org.reeve.api.services;

import java.util.List;

/**
 * Lines that were added to what is known of a unit's log.
 *
 * @param whole whether this user may read all of the system's log; without it only what was written as him is seen
 * @param lines at most {@link #MOST}, oldest first; none in a first sign that there is nothing yet
 */
public record LogTail(boolean whole, List<LogLine> lines) {
    /** So many of the longest lines fit into one frame, even where every character of theirs is escaped. */
    public static final int MOST = 16;

    /** Copies the list. */
    public LogTail {
        lines = List.copyOf(lines);
        if (lines.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " lines");
        }
    }
}
