package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** System calls by number, syscall(2), with what the kernel answers. Linked when first used. Thread-safe. */
final class Kernel {
    private static final boolean OLD_NUMBERS = System.getProperty("os.arch").equals("amd64");
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle syscall;

    Kernel() {
        Linker linker = Linker.nativeLinker();
        syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.captureCallState("errno"));
    }

    /** The calls, by their names, with their numbers where they are old and everywhere else. */
    enum Syscall {
        WRITE(1, 64),
        PREAD(17, 67),
        CLOSE(3, 57),
        FCNTL(72, 25),
        FSYNC(74, 82),
        FTRUNCATE(77, 46),
        FCHMODAT(268, 53),
        FSTATFS(138, 44),
        SETXATTR(188, 5),
        GETXATTR(191, 8),
        LISTXATTR(194, 11),
        LLISTXATTR(195, 12),
        LGETXATTR(192, 9),
        REMOVEXATTR(197, 14),
        GETDENTS64(217, 61),
        OPENAT(257, 56),
        MKDIRAT(258, 34),
        FCHOWNAT(260, 54),
        UNLINKAT(263, 35),
        READLINKAT(267, 78),
        RENAMEAT2(316, 276),
        MEMFD_CREATE(319, 279),
        STATX(332, 291);

        private final long number;

        Syscall(long old, long now) {
            number = OLD_NUMBERS ? old : now;
        }
    }

    /** Calls; answers what the kernel answered. */
    long call(Syscall number, long... arguments) throws KernelException {
        long[] all = new long[5];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer = invoke(state, number.number, all);
            if (answer < 0) {
                throw new KernelException(number.name(), (int) ERRNO.get(state, 0L));
            }
            return answer;
        }
    }

    private long invoke(MemorySegment state, long number, long[] all) {
        try {
            return (long) syscall.invokeExact(state, number, all[0], all[1], all[2], all[3], all[4]);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }

    /** Octets with a zero behind them. */
    static MemorySegment text(Arena arena, byte[] octets) {
        MemorySegment text = arena.allocate(octets.length + 1L);
        MemorySegment.copy(octets, 0, text, JAVA_BYTE, 0, octets.length);
        return text;
    }
}
