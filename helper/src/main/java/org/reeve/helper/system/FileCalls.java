package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.reeve.helper.system.Kernel.Syscall;

/**
 * What the kernel offers to do with files by descriptors and names in octets, which the JDK does not. Linked when first used.
 * Thread-safe.
 */
public final class FileCalls {
    /** Only a place, neither read nor written: open(2). */
    public static final int O_PATH = 010000000;

    private static final int O_RDONLY = 0;
    private static final int O_WRONLY = 1;
    private static final int O_CREAT = 0100;
    private static final int O_EXCL = 0200;
    private static final int O_NOCTTY = 0400;
    private static final int O_NONBLOCK = 04000;
    private static final int O_DIRECTORY = 0200000;
    private static final int O_NOFOLLOW = 0400000;
    private static final int O_CLOEXEC = 02000000;
    private static final int AT_FDCWD = -100;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int AT_REMOVEDIR = 0x200;
    private static final int AT_NO_AUTOMOUNT = 0x800;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_ALL = 0xFFF;
    private static final int LONGEST = 4096;

    /** Linked by whoever first needs it, as a helper's start should not wait for it. */
    private static final class Linked {
        private static final Kernel KERNEL = new Kernel();

        private Linked() {}
    }

    /** How a rename treats what is there: renameat2(2). */
    public enum Renaming {
        /** It stays, and nothing is renamed. */
        KEEP(1),
        /** Both get each other's name. */
        EXCHANGE(2),
        /** It is gone. */
        REPLACE(0);

        private final int flag;

        Renaming(int flag) {
            this.flag = flag;
        }
    }

    /** A place by its whole path, links followed as the kernel does. */
    public Fd place(byte[] path) throws KernelException {
        return openat(AT_FDCWD, path, O_PATH);
    }

    /** What lies in a folder under a name, a link itself: only a place. One name, and no link, no mount trick leads elsewhere. */
    public Fd step(Fd folder, byte[] name) throws KernelException {
        return beneath(folder, name, O_PATH | O_NOFOLLOW, 0);
    }

    /** Makes a file that was not there, for writing; nobody else may do anything with it yet. */
    public Fd fresh(Fd folder, byte[] name) throws KernelException {
        return beneath(folder, name, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0600);
    }

    /** What a place is, opened for reading. Of what is no ordinary file and no folder, opening may do things: look first. */
    public Fd reading(Fd place) throws KernelException {
        return openat(AT_FDCWD, place.path(), O_RDONLY | O_NONBLOCK | O_NOCTTY);
    }

    /** What a place is, opened for writing in place. */
    public Fd writing(Fd place) throws KernelException {
        return openat(AT_FDCWD, place.path(), O_WRONLY | O_NONBLOCK | O_NOCTTY);
    }

    /** A folder opened so that its names can be told. */
    public Fd listing(Fd place) throws KernelException {
        return openat(AT_FDCWD, place.path(), O_RDONLY | O_DIRECTORY);
    }

    private Fd openat(int folder, byte[] path, int flags) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            long address = Kernel.text(arena, path).address();
            return new Fd(this, (int) Linked.KERNEL.call(Syscall.OPENAT, folder, address, flags | O_CLOEXEC, 0));
        }
    }

    /** openat2(2) would say more clearly that nothing leads away, but RestrictSUIDSGID takes it from the helper. */
    private Fd beneath(Fd folder, byte[] name, int flags, int mode) throws KernelException {
        requireName(name);
        try (Arena arena = Arena.ofConfined()) {
            long address = Kernel.text(arena, name).address();
            return new Fd(
                    this, (int) Linked.KERNEL.call(Syscall.OPENAT, folder.number(), address, flags | O_CLOEXEC, mode));
        }
    }

    /** One name leads nowhere but into its folder; with O_NOFOLLOW not on from there either. */
    private static void requireName(byte[] name) {
        for (byte octet : name) {
            if (octet == '/') {
                throw new IllegalArgumentException("a step of a way is one name");
            }
        }
        if (name.length == 0 || (name[0] == '.' && (name.length == 1 || (name.length == 2 && name[1] == '.')))) {
            throw new IllegalArgumentException("a step of a way leads into its folder");
        }
    }

    /** What is told of an open file. */
    public FileStat stat(Fd file) throws KernelException {
        return statx(file.number(), new byte[0], AT_EMPTY_PATH);
    }

    /** What is told of a descriptor that is another's business. */
    public FileStat stat(int number) throws KernelException {
        return statx(number, new byte[0], AT_EMPTY_PATH);
    }

    /** What is told of a name in a folder, of a link itself. */
    public FileStat stat(Fd folder, byte[] name) throws KernelException {
        return statx(folder.number(), name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT);
    }

    /** What is told of where a name in a folder leads. */
    public FileStat statFollowing(Fd folder, byte[] name) throws KernelException {
        return statx(folder.number(), name, AT_NO_AUTOMOUNT);
    }

    private FileStat statx(int folder, byte[] name, int flags) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment told = arena.allocate(FileStat.BYTES, 8);
            Linked.KERNEL.call(
                    Syscall.STATX, folder, Kernel.text(arena, name).address(), flags, STATX_ALL, told.address());
            return FileStat.of(told);
        }
    }

    /** Where a link leads, as it stands in it. */
    public byte[] target(Fd link) throws KernelException {
        return readlink(link.number(), new byte[0]);
    }

    /** Where a link in a folder leads. */
    public byte[] target(Fd folder, byte[] name) throws KernelException {
        return readlink(folder.number(), name);
    }

    /** Where an open file lies now. */
    public byte[] whereabouts(Fd file) throws KernelException {
        return readlink(AT_FDCWD, file.path());
    }

    private byte[] readlink(int folder, byte[] name) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(LONGEST);
            long length = Linked.KERNEL.call(
                    Syscall.READLINKAT, folder, Kernel.text(arena, name).address(), room.address(), LONGEST);
            return room.asSlice(0, length).toArray(JAVA_BYTE);
        }
    }

    /** Gives a name to what has another, in the same or another folder. */
    public void rename(Fd from, byte[] name, Fd to, byte[] other, Renaming how) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            long first = Kernel.text(arena, name).address();
            long second = Kernel.text(arena, other).address();
            Linked.KERNEL.call(Syscall.RENAMEAT2, from.number(), first, to.number(), second, how.flag);
        }
    }

    /** Takes a name away; that of a folder only where nothing is in it. */
    public void remove(Fd folder, byte[] name, boolean isFolder) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            Linked.KERNEL.call(
                    Syscall.UNLINKAT, folder.number(), Kernel.text(arena, name).address(), isFolder ? AT_REMOVEDIR : 0);
        }
    }

    /** Makes a folder that nobody else may look into yet. */
    public void makeFolder(Fd folder, byte[] name) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            Linked.KERNEL.call(
                    Syscall.MKDIRAT, folder.number(), Kernel.text(arena, name).address(), 0700);
        }
    }

    /** Sets permissions; of what is itself a link there are none. */
    public void mode(Fd file, int mode) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            Linked.KERNEL.call(
                    Syscall.FCHMODAT, AT_FDCWD, Kernel.text(arena, file.path()).address(), mode);
        }
    }

    /** Gives a file to a user and a group. */
    public void owner(Fd file, long uid, long gid) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            long empty = Kernel.text(arena, new byte[0]).address();
            Linked.KERNEL.call(Syscall.FCHOWNAT, file.number(), empty, uid, gid, AT_EMPTY_PATH);
        }
    }

    /** Returns once the names in a folder are on disk; the folder may be held as a place only, which fsync(2) does not take. */
    public void syncFolder(Fd folder) throws KernelException {
        try (Fd open = listing(folder)) {
            content().sync(open);
        }
    }

    /** The kind of file system, and whether it can only be read: statfs(2). */
    public FileSystemFacts fileSystem(Fd file) throws KernelException {
        return fileSystem(file.number());
    }

    /** The same of a descriptor that is another's business. */
    public FileSystemFacts fileSystem(int number) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment told = arena.allocate(JAVA_LONG, 32);
            Linked.KERNEL.call(Syscall.FSTATFS, number, told.address());
            return new FileSystemFacts(
                    told.getAtIndex(JAVA_LONG, 0) & 0xFFFF_FFFFL, (told.getAtIndex(JAVA_LONG, 10) & 1) != 0);
        }
    }

    /** What stands in files. */
    public FileContent content() {
        return new FileContent(Linked.KERNEL, this);
    }

    /** The names in a folder opened for listing. */
    public void names(Fd folder, FolderNames.Each each) throws IOException {
        new FolderNames(Linked.KERNEL).of(folder, each);
    }

    /** Extended attributes. */
    public Attributes attributes() {
        return new Attributes(Linked.KERNEL);
    }

    void shut(int number) {
        try {
            Linked.KERNEL.call(Syscall.CLOSE, number);
        } catch (KernelException e) {
            // What had to be on disk was synchronised before; the number is free in any case, close(2).
        }
    }
}
