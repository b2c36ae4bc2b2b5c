package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsclub.net.unix.FileDescriptorCast;
import org.reeve.api.Descriptor;

/** File descriptors as numbers, for libraries that want them so. Linked when first used. Thread-safe. */
public final class Fds {
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int EFD_CLOEXEC = 02000000;
    private static final int LOWEST = 3;
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int ACCESS_MODE = 3;

    private final MethodHandle fcntl;
    private final MethodHandle eventfd;
    private final MethodHandle write;
    private final MethodHandle close;

    /** Links the calls; fails at once where one is missing. */
    public Fds() {
        fcntl = link("fcntl", Linker.Option.firstVariadicArg(2), JAVA_INT, JAVA_INT, JAVA_INT);
        eventfd = link("eventfd", JAVA_INT, JAVA_INT);
        write = link("eventfd_write", JAVA_INT, JAVA_LONG);
        close = link("close", JAVA_INT);
    }

    private static MethodHandle link(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private static MethodHandle link(String name, Linker.Option option, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments), option);
    }

    /** Another number for the same open file, close-on-exec; the caller closes it. */
    public int duplicate(int number) throws IOException {
        int copy = call(() -> (int) fcntl.invokeExact(number, F_DUPFD_CLOEXEC, LOWEST));
        if (copy < 0) {
            throw new IOException("a descriptor cannot be kept: too many files are open");
        }
        return copy;
    }

    /** The number behind a descriptor that came with a call. */
    public static int number(Descriptor descriptor) throws IOException {
        return FileDescriptorCast.using(descriptor.file()).as(Integer.class);
    }

    /** Whether it is an ordinary file that was opened for reading and nothing else. */
    public static boolean readsRegularFile(int number) throws IOException {
        int mode = (Integer) Files.getAttribute(path(number), "unix:mode");
        for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo/" + number))) {
            if (line.startsWith("flags:")) {
                int flags = Integer.parseInt(line.substring("flags:".length()).strip(), 8);
                return (mode & TYPE) == REGULAR && (flags & ACCESS_MODE) == 0;
            }
        }
        return false;
    }

    /** What leads to the open file, whatever it is called. */
    public static Path path(int number) {
        return Path.of("/proc/self/fd/" + number);
    }

    /** Closes a descriptor of our own; that this could fail concerns nobody who only reads. */
    public void close(int number) {
        call(() -> (int) close.invokeExact(number));
    }

    /** A descriptor that becomes readable once {@link #ring} was called, eventfd(2). */
    public int bell() throws IOException {
        int bell = call(() -> (int) eventfd.invokeExact(0, EFD_CLOEXEC));
        if (bell < 0) {
            throw new IOException("too many files are open");
        }
        return bell;
    }

    /** Makes the bell readable for good. */
    public void ring(int bell) {
        call(() -> (int) write.invokeExact(bell, 1L));
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
