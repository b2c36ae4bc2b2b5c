package org.reeve.api.files;

/** What becomes of a file with several names when it is saved. */
public enum HardLinks {
    /** Nothing is saved. */
    REFUSE,
    /** It is written in place, so that all names show the new content; not atomic, the old content is kept first. */
    IN_PLACE
}
