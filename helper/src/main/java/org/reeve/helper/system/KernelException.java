package org.reeve.helper.system;

import java.io.IOException;

/** The kernel refused a call. */
public final class KernelException extends IOException {
    /** Not permitted. */
    public static final int EPERM = 1;

    /** Nothing of this name. */
    public static final int ENOENT = 2;

    /** Not permitted by mode or access list. */
    public static final int EACCES = 13;

    /** Somebody uses it. */
    public static final int EBUSY = 16;

    /** There is something of this name already. */
    public static final int EEXIST = 17;

    /** Two places of different file systems. */
    public static final int EXDEV = 18;

    /** A step of the way is no folder. */
    public static final int ENOTDIR = 20;

    /** It is a folder. */
    public static final int EISDIR = 21;

    /** The kernel has no such thing here. */
    public static final int EINVAL = 22;

    /** Too many files are open. */
    public static final int EMFILE = 24;

    /** Too large. */
    public static final int EFBIG = 27;

    /** The disk is full. */
    public static final int ENOSPC = 28;

    /** The file system can only be read. */
    public static final int EROFS = 30;

    /** A name is too long. */
    public static final int ENAMETOOLONG = 36;

    /** The folder is not empty. */
    public static final int ENOTEMPTY = 39;

    /** A link where none is followed. */
    public static final int ELOOP = 40;

    /** There is no such attribute. */
    public static final int ENODATA = 61;

    /** The file system does not have it. */
    public static final int EOPNOTSUPP = 95;

    /** The user's share of the disk is full. */
    public static final int EDQUOT = 122;

    private final int errno;

    KernelException(String call, int errno) {
        super(call + ": errno " + errno);
        this.errno = errno;
    }

    /** The kernel's number of it, errno(3). */
    public int errno() {
        return errno;
    }

    /** Whether it is one of some. */
    public boolean is(int... numbers) {
        for (int number : numbers) {
            if (number == errno) {
                return true;
            }
        }
        return false;
    }
}
