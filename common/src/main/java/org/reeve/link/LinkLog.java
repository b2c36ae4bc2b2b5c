package org.reeve.link;

/** How much of the link's traffic is told. */
public enum LinkLog {
    /** Nothing. */
    OFF,
    /** Frames and their sizes. */
    SIZES,
    /** Also which methods are called. */
    CONTENT,
    /** Also with which arguments. */
    VALUES;

    boolean tells(LinkLog needed) {
        return compareTo(needed) >= 0;
    }
}
