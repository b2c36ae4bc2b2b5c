package org.reeve.api.logs;

/** What happened to a journal file. */
public enum JournalChange {
    /** It is new, or new to whoever asks; its descriptor comes along. */
    ADDED,
    /** A rotation gave it another name. */
    RENAMED,
    /** Something was written to it. */
    GREW,
    /** It was deleted. */
    GONE
}
