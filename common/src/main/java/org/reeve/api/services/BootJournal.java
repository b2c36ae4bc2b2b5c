package org.reeve.api.services;

/** What of the journal's earlier boots this user may read. */
public enum BootJournal {
    /** It is kept on disk and may be read. */
    KEPT,
    /** It may be read, and is in memory only: it begins with this boot. */
    IN_MEMORY,
    /** There is one, and this user may not read it. */
    NOT_READABLE,
    /** There is none. */
    NONE
}
