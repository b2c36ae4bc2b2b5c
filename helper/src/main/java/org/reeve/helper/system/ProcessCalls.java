package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * What the kernel offers to do to a process. Linked when first used, which takes some fifty milliseconds. Thread-safe. Answers are
 * the system call's, or its errno as a negative number.
 */
final class ProcessCalls {
    private static final long PIDFD_SEND_SIGNAL = 424;
    private static final long PIDFD_OPEN = 434;
    private static final int BY_PROCESS = 0;
    private static final long IO_BY_PROCESS = 1;
    private static final boolean OLD_NUMBERS = System.getProperty("os.arch").equals("amd64");
    private static final long IOPRIO_SET = OLD_NUMBERS ? 251 : 30;
    private static final long IOPRIO_GET = OLD_NUMBERS ? 252 : 31;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle syscall =
            link("syscall", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
    private final MethodHandle setPriority =
            link("setpriority", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private final MethodHandle setAffinity =
            link("sched_setaffinity", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
    private final MethodHandle close = link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private static MethodHandle link(String name, FunctionDescriptor form) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), form, Linker.Option.captureCallState("errno"));
    }

    /** A descriptor of the process, close-on-exec: pidfd_open(2). */
    long open(int pid) {
        return call((_, state) -> (long) syscall.invokeExact(state, PIDFD_OPEN, (long) pid, 0L, 0L, 0L));
    }

    /** pidfd_send_signal(2). */
    long signal(int descriptor, int signal) {
        return call((_, state) ->
                (long) syscall.invokeExact(state, PIDFD_SEND_SIGNAL, (long) descriptor, (long) signal, 0L, 0L));
    }

    /** setpriority(2) of one thread. */
    long nice(int thread, int nice) {
        return call((_, state) -> (int) setPriority.invokeExact(state, BY_PROCESS, thread, nice));
    }

    /** ioprio_set(2) of one thread; the class in the upper bits. */
    long ioPriority(int thread, int priority) {
        return call((_, state) ->
                (long) syscall.invokeExact(state, IOPRIO_SET, IO_BY_PROCESS, (long) thread, (long) priority, 0L));
    }

    /** ioprio_get(2). */
    long ioPriority(int thread) {
        return call((_, state) -> (long) syscall.invokeExact(state, IOPRIO_GET, IO_BY_PROCESS, (long) thread, 0L, 0L));
    }

    /** sched_setaffinity(2) of one thread. */
    long affinity(int thread, List<Integer> processors) {
        long words = processors.getLast() / Long.SIZE + 1L;
        return call((arena, state) -> {
            MemorySegment set = arena.allocate(JAVA_LONG, words);
            for (int number : processors) {
                int word = number / Long.SIZE;
                set.setAtIndex(JAVA_LONG, word, set.getAtIndex(JAVA_LONG, word) | 1L << number % Long.SIZE);
            }
            return (int) setAffinity.invokeExact(state, thread, set.byteSize(), set);
        });
    }

    /** That it could fail concerns nobody: nothing was written through it. */
    void close(int descriptor) {
        call((_, state) -> (int) close.invokeExact(state, descriptor));
    }

    private interface NativeCall {
        long call(Arena arena, MemorySegment state) throws Throwable;
    }

    private static long call(NativeCall call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer = call.call(arena, state);
            return answer < 0 ? -(long) (int) ERRNO.get(state, 0L) : answer;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
