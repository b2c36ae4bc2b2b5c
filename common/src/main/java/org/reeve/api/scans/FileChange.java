package org.reeve.api.scans;

/** In what a file differs from what its package says: the letters of rpm(8), "VERIFY OPTIONS". */
public enum FileChange {
    /** It is not there. */
    MISSING,
    /** It could not be looked at. */
    UNREADABLE,
    /** Another content, by its digest. */
    CONTENT,
    /** Another size. */
    SIZE,
    /** Another type or other permissions. */
    MODE,
    /** Another owner. */
    OWNER,
    /** Another group. */
    GROUP,
    /** Another time of its last change. */
    TIME,
    /** Another target of the link. */
    LINK,
    /** Other device numbers. */
    DEVICE,
    /** Other file capabilities. */
    CAPABILITIES
}
