package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opening for reading, as root, without being led astray: component by component and never through a link, openat(2) with
 * O_NOFOLLOW, and looked at only once it is open. Linked when first used. Thread-safe.
 */
public final class SafeOpen {
    private static final int O_RDONLY = 0;
    private static final int O_NOCTTY = 0400;
    private static final int O_NONBLOCK = 04000;
    private static final int O_DIRECTORY = 0200000;
    private static final int O_NOFOLLOW = 0400000;
    private static final int O_CLOEXEC = 02000000;
    private static final int O_PATH = 010000000;
    private static final int AT_FDCWD = -100;
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;

    private final int owner;
    private final MethodHandle openat;
    private final MethodHandle close;

    /** Opens files of one owner's only; links the calls and fails at once where one is missing. */
    public SafeOpen(int owner) {
        this.owner = owner;
        Linker linker = Linker.nativeLinker();
        openat = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("openat"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT),
                Linker.Option.firstVariadicArg(3));
        close = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("close"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    /** A directory that is held open, so that what it stands for cannot be replaced. */
    public final class Directory implements AutoCloseable {
        private final int number;
        private final Path path;

        private Directory(int number, Path path) {
            this.number = number;
            this.path = path;
        }

        /** How it was reached. */
        public Path path() {
            return path;
        }

        /** Leads to this very directory, for listing and watching it. */
        public Path held() {
            return Path.of("/proc/self/fd/" + number);
        }

        /**
         * Opens a file in it for reading; the caller closes it.
         *
         * @throws IOException where it is a link, no ordinary file or another owner's
         */
        public FileInputStream file(String name) throws IOException {
            if (name.isEmpty() || name.indexOf('/') >= 0) {
                throw new IOException("not the name of a file: " + name);
            }
            int file = open(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
            try {
                Path held = Path.of("/proc/self/fd/" + file);
                requireRegular(held, name);
                // Through the held descriptor, so it is the same file; this gives Java's own handle of it.
                return new FileInputStream(held.toFile());
            } finally {
                shut(file);
            }
        }

        @Override
        public void close() {
            shut(number);
        }
    }

    private void requireRegular(Path held, String name) throws IOException {
        int mode = (Integer) Files.getAttribute(held, "unix:mode");
        int uid = (Integer) Files.getAttribute(held, "unix:uid");
        if ((mode & TYPE) != REGULAR || uid != owner) {
            throw new IOException(name + " is no ordinary file of its owner's");
        }
    }

    /**
     * Opens a directory.
     *
     * @throws IOException where it does not exist, or one of its components is a link
     */
    public Directory directory(Path absolute) throws IOException {
        int at = open(AT_FDCWD, "/", O_PATH | O_DIRECTORY);
        for (Path component : absolute) {
            int parent = at;
            try {
                at = open(parent, component.toString(), O_PATH | O_DIRECTORY | O_NOFOLLOW);
            } finally {
                shut(parent);
            }
        }
        return new Directory(at, absolute);
    }

    private int open(int directory, String name, int flags) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(name);
            int number = call(() -> (int) openat.invokeExact(directory, text, flags | O_CLOEXEC));
            if (number < 0) {
                throw new IOException(name + " cannot be opened");
            }
            return number;
        }
    }

    private void shut(int number) {
        call(() -> (int) close.invokeExact(number));
    }

    private interface NativeCall {
        int call() throws Throwable;
    }

    private static int call(NativeCall call) {
        try {
            return call.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
