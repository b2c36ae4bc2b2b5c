package org.reeve.wire;

/** Numbers of the protocol; docs/PROTOCOL.md explains each. */
public final class Protocol {
    /** The protocol's version. Both sides must have the same. */
    public static final int VERSION = 1;

    /** Longest body of a frame that a client sends, in bytes. */
    public static final int REQUEST_CAP = 64 * 1024;

    /** Longest body of a frame that a helper sends, in bytes. */
    public static final int ANSWER_CAP = 1024 * 1024;

    /** How deep JSON may nest. */
    public static final int DEPTH = 16;

    /** How many descriptors one frame may bring. */
    public static final int DESCRIPTORS = 16;

    /** Length of the launch secret and of a nonce, in bytes. */
    public static final int SECRET_BYTES = 32;

    private Protocol() {}
}
