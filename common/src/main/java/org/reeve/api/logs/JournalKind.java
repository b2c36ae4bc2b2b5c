package org.reeve.api.logs;

/** Whose journal it is. */
public enum JournalKind {
    /** This machine's, as far as the user may read it. */
    MINE,
    /** The files that were passed to this helper. */
    PASSED,
    /** Files of another machine, or of this one's past, in a directory and those below it. */
    DIRECTORY
}
