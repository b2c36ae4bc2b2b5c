package org.reeve.wire;

/** Which helper serves a right. */
public enum Served {
    OWN,
    ROOT,
    BOTH
}
