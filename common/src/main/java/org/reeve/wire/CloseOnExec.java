package org.reeve.wire;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import org.newsclub.net.unix.FileDescriptorCast;

/**
 * Marks received descriptors close-on-exec, fcntl(2). junixsocket receives without MSG_CMSG_CLOEXEC, so for a moment they are
 * not; programs that the JDK starts close everything but their first three descriptors all the same.
 */
final class CloseOnExec {
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;

    private final MethodHandle fcntl;

    /** Links the call, which takes milliseconds: only made when the first descriptor comes. */
    CloseOnExec() {
        Linker linker = Linker.nativeLinker();
        fcntl = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("fcntl"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Linker.Option.firstVariadicArg(2));
    }

    void mark(FileDescriptor file) throws IOException {
        int number = FileDescriptorCast.using(file).as(Integer.class);
        if (set(number) != 0) {
            throw new IOException("a received descriptor cannot be marked close-on-exec");
        }
    }

    private int set(int number) {
        try {
            return (int) fcntl.invokeExact(number, F_SETFD, FD_CLOEXEC);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
