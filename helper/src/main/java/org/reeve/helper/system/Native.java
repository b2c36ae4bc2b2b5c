package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The few calls of libc that the JDK does not have. Thread-safe. Linking them takes some fifty milliseconds, so a helper does it
 * after it has said where it listens.
 */
public final class Native {
    private static final int SYS_PIDFD_OPEN = 434;
    private static final short POLLIN = 1;
    private static final int POLLFD_BYTES = 8;

    private final MethodHandle syscall;
    private final MethodHandle poll;

    /** Links the calls; fails at once where one is missing. */
    public Native() {
        Linker linker = Linker.nativeLinker();
        syscall = link(linker, "syscall", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
        poll = link(linker, "poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    }

    private static MethodHandle link(Linker linker, String name, FunctionDescriptor form) {
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), form);
    }

    /** A descriptor that becomes readable when the process ends, pidfd_open(2). */
    public int pidfd(long pid) throws IOException {
        long fd = asLong(() -> (long) syscall.invokeExact((long) SYS_PIDFD_OPEN, pid, 0L));
        if (fd < 0) {
            throw new IOException("process " + pid + " is gone");
        }
        return (int) fd;
    }

    /**
     * Waits until one of the descriptors is readable or at its end, poll(2).
     *
     * @param millis at most so long; negative waits for ever
     * @return which of them are, in their order
     */
    public boolean[] readable(int millis, int... descriptors) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate((long) POLLFD_BYTES * descriptors.length, 4);
            for (int i = 0; i < descriptors.length; i++) {
                set.set(JAVA_INT, (long) i * POLLFD_BYTES, descriptors[i]);
                set.set(JAVA_SHORT, (long) i * POLLFD_BYTES + 4, POLLIN);
            }
            long count = asLong(() -> (int) poll.invokeExact(set, (long) descriptors.length, millis));
            boolean[] ready = new boolean[descriptors.length];
            for (int i = 0; count > 0 && i < descriptors.length; i++) {
                ready[i] = set.get(JAVA_SHORT, (long) i * POLLFD_BYTES + 6) != 0;
            }
            return ready;
        }
    }

    private interface NativeCall {
        long call() throws Throwable;
    }

    private static long asLong(NativeCall call) {
        try {
            return call.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
