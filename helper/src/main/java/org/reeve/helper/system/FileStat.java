package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;

/** What the kernel tells of a file: statx(2). A birth of 0 is none. */
public record FileStat(
        int mode,
        long uid,
        long gid,
        long size,
        long allocated,
        long device,
        long inode,
        long links,
        Time modified,
        Time changed,
        Time accessed,
        Time born,
        boolean immutable,
        boolean appendOnly) {
    /** How much of memory the kernel fills. */
    static final long BYTES = 256;

    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    private static final int PERMISSIONS = 07777;
    private static final int OTHERS_WRITE = 0022;
    private static final long IMMUTABLE = 0x10;
    private static final long APPEND = 0x20;
    private static final long BLOCK = 512;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    /** Seconds and nanoseconds since 1970. */
    public record Time(long seconds, int nanos) {
        static Time at(MemorySegment from, long offset) {
            return new Time(from.get(JAVA_LONG, offset), from.get(JAVA_INT, offset + 8));
        }
    }

    static FileStat of(MemorySegment from) {
        long marks = from.get(JAVA_LONG, 8);
        return new FileStat(
                from.get(JAVA_SHORT, 28) & 0xFFFF,
                from.get(JAVA_INT, 20) & UNSIGNED,
                from.get(JAVA_INT, 24) & UNSIGNED,
                from.get(JAVA_LONG, 40),
                from.get(JAVA_LONG, 48) * BLOCK,
                ((from.get(JAVA_INT, 136) & UNSIGNED) << 32) | (from.get(JAVA_INT, 140) & UNSIGNED),
                from.get(JAVA_LONG, 32),
                from.get(JAVA_INT, 16) & UNSIGNED,
                Time.at(from, 112),
                Time.at(from, 96),
                Time.at(from, 64),
                Time.at(from, 80),
                (marks & IMMUTABLE) != 0,
                (marks & APPEND) != 0);
    }

    /** The bits that say what it is. */
    public int type() {
        return mode & TYPE;
    }

    /** The lowest twelve bits. */
    public int permissions() {
        return mode & PERMISSIONS;
    }

    /** Whether it holds content. */
    public boolean regular() {
        return type() == REGULAR;
    }

    /** Whether it holds names. */
    public boolean folder() {
        return type() == FOLDER;
    }

    /** Whether it is a symbolic link. */
    public boolean link() {
        return type() == LINK;
    }

    /** Whether it is the same file as another, in whatever state. */
    public boolean same(FileStat other) {
        return device == other.device && inode == other.inode && type() == other.type();
    }

    /**
     * Whether only its owner may write: an access list that lets others shows in the bits of the group, acl(5).
     */
    public boolean closedTo(long owner) {
        return uid == owner && (link() || (mode & OTHERS_WRITE) == 0);
    }
}
