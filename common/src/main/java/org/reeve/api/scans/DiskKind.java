package org.reeve.api.scans;

/** What a line of a disk usage is. */
public enum DiskKind {
    /** A folder, with all that is in it. */
    FOLDER,
    /** A file, a link, a device. */
    FILE,
    /** All smaller ones together. */
    REST,
    /** A folder of another file system, which was not walked into. */
    OTHER_SYSTEM
}
