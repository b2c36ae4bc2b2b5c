package org.reeve.api.files;

/** What lies at a path: inode(7). */
public enum FileKind {
    /** Holds content. */
    FILE,
    /** Holds names. */
    FOLDER,
    /** A symbolic link. */
    LINK,
    /** A named pipe. */
    FIFO,
    /** A socket. */
    SOCKET,
    /** A device of blocks. */
    BLOCK_DEVICE,
    /** A device of characters. */
    CHARACTER_DEVICE,
    /** None of these. */
    OTHER
}
