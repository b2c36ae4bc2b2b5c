package org.reeve.process;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Other programs of the user's own that are given a socket, which the JDK cannot hand over: execve(2), posix_spawn(3). Never used by
 * a helper.
 */
public final class Successor {
    private static final int SIG_SETMASK = 2;
    private static final int SIGSET_BYTES = 128;
    private static final int SPAWN_SET_MASK = 8;

    /** More than glibc's and musl's take on any machine; they are only ever seen by their own calls. */
    private static final int SPAWN_BYTES = 512;

    private static final long CLOSE_RANGE = 436;
    private static final long LAST = 0xFFFF_FFFFL;
    private static final long CLOSE_ON_EXEC = 4;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int SPARE = 100;
    private static final int FIRST_HANDED = 3;
    private static final int EINTR = 4;
    private static final long MOST_VARIABLES = 100_000;
    private static final AddressLayout POINTERS =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(MOST_VARIABLES, ADDRESS));
    private static final AddressLayout TEXT =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Integer.MAX_VALUE, ValueLayout.JAVA_BYTE));
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final Charset words = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private static MethodHandle link(String name, FunctionDescriptor form, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        List<Linker.Option> all = new ArrayList<>(List.of(options));
        all.add(Linker.Option.captureCallState("errno"));
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), form, all.toArray(Linker.Option[]::new));
    }

    /**
     * Becomes another program, in place: same process, same environment but for what is added, same first three descriptors; the
     * handed one is number 3, and no other is open. No signal is blocked. Returns only by its exception.
     *
     * @param program the program's file
     * @param arguments its arguments, its name first
     * @param more variables to set, each as {@code NAME=value}
     * @param handed the descriptor that it gets
     * @throws IOException where the kernel does not run the program
     */
    public void become(String program, List<String> arguments, List<String> more, int handed) throws IOException {
        MethodHandle mask = link("pthread_sigmask", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        MethodHandle syscall =
                link("syscall", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG));
        MethodHandle fcntl = link(
                "fcntl",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        MethodHandle dup2 = link("dup2", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
        MethodHandle execve = link("execve", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = arena.allocateFrom(program, words);
            MemorySegment argv = array(arena, texts(arena, arguments));
            MemorySegment envp = environment(arena, more);
            MemorySegment nowhere = arena.allocateFrom("");
            MemorySegment none = arena.allocate(SIGSET_BYTES);
            // No file is called so, and everything that the real call needs is loaded now: number 3 may be our own
            // library.
            call(arena, state -> (int) execve.invokeExact(state, nowhere, argv, envp));
            required("pthread_sigmask", call(arena, state ->
                    (int) mask.invokeExact(state, SIG_SETMASK, none, MemorySegment.NULL)));
            long spare = required(
                    "fcntl", call(arena, state -> (int) fcntl.invokeExact(state, handed, F_DUPFD_CLOEXEC, SPARE)));
            long third = call(arena, state -> (int) fcntl.invokeExact(state, FIRST_HANDED, F_DUPFD_CLOEXEC, SPARE));
            required("close_range", call(arena, state ->
                    (long) syscall.invokeExact(state, CLOSE_RANGE, FIRST_HANDED + 1L, LAST, CLOSE_ON_EXEC)));
            required("dup2", call(arena, state -> (int) dup2.invokeExact(state, (int) spare, FIRST_HANDED)));
            long answer = call(arena, state -> (int) execve.invokeExact(state, file, argv, envp));
            if (third >= 0) {
                call(arena, state -> (int) dup2.invokeExact(state, (int) third, FIRST_HANDED));
            }
            throw new IOException(program + " cannot be run: error " + -answer);
        }
    }

    /**
     * Runs a program to its end with a connection as its standard input and output; its standard error is this process's.
     *
     * @param program the program's file
     * @param arguments its arguments, its name first
     * @param more variables to set, each as {@code NAME=value}
     * @param connection the descriptor that it gets twice
     * @return its exit code, or 128 and the signal that ended it
     */
    public int serve(String program, List<String> arguments, List<String> more, int connection) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pid = arena.allocate(JAVA_INT);
            MemorySegment actions = arena.allocate(SPAWN_BYTES, 16);
            MemorySegment attributes = arena.allocate(SPAWN_BYTES, 16);
            prepare(arena, actions, attributes, connection);
            MethodHandle spawn = link(
                    "posix_spawn",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
            MemorySegment file = arena.allocateFrom(program, words);
            MemorySegment argv = array(arena, texts(arena, arguments));
            MemorySegment envp = environment(arena, more);
            long fault =
                    call(arena, state -> (int) spawn.invokeExact(state, pid, file, actions, attributes, argv, envp));
            release(arena, actions, attributes);
            if (fault != 0) {
                throw new IOException(program + " cannot be run: error " + fault);
            }
            return ended(arena, pid.get(JAVA_INT, 0));
        }
    }

    private static void prepare(Arena arena, MemorySegment actions, MemorySegment attributes, int connection)
            throws IOException {
        FunctionDescriptor one = FunctionDescriptor.of(JAVA_INT, ADDRESS);
        MethodHandle actionsInit = link("posix_spawn_file_actions_init", one);
        MethodHandle attributesInit = link("posix_spawnattr_init", one);
        MethodHandle dup =
                link("posix_spawn_file_actions_adddup2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
        MethodHandle from =
                link("posix_spawn_file_actions_addclosefrom_np", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        MethodHandle flags =
                link("posix_spawnattr_setflags", FunctionDescriptor.of(JAVA_INT, ADDRESS, ValueLayout.JAVA_SHORT));
        MethodHandle mask = link("posix_spawnattr_setsigmask", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        MemorySegment none = arena.allocate(SIGSET_BYTES);
        zero(call(arena, state -> (int) actionsInit.invokeExact(state, actions)));
        zero(call(arena, state -> (int) attributesInit.invokeExact(state, attributes)));
        zero(call(arena, state -> (int) dup.invokeExact(state, actions, connection, 0)));
        zero(call(arena, state -> (int) dup.invokeExact(state, actions, connection, 1)));
        zero(call(arena, state -> (int) from.invokeExact(state, actions, FIRST_HANDED)));
        zero(call(arena, state -> (int) flags.invokeExact(state, attributes, (short) SPAWN_SET_MASK)));
        zero(call(arena, state -> (int) mask.invokeExact(state, attributes, none)));
    }

    private static void release(Arena arena, MemorySegment actions, MemorySegment attributes) {
        FunctionDescriptor one = FunctionDescriptor.of(JAVA_INT, ADDRESS);
        MethodHandle ofActions = link("posix_spawn_file_actions_destroy", one);
        MethodHandle ofAttributes = link("posix_spawnattr_destroy", one);
        call(arena, state -> (int) ofActions.invokeExact(state, actions));
        call(arena, state -> (int) ofAttributes.invokeExact(state, attributes));
    }

    private static void zero(long answer) throws IOException {
        if (answer != 0) {
            throw new IOException("a program's start cannot be prepared: error " + answer);
        }
    }

    private static int ended(Arena arena, int pid) throws IOException {
        MethodHandle wait = link("waitpid", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        MemorySegment status = arena.allocate(JAVA_INT);
        long answer = -EINTR;
        while (answer == -EINTR) {
            answer = call(arena, state -> (int) wait.invokeExact(state, pid, status, 0));
        }
        required("waitpid", answer);
        int how = status.get(JAVA_INT, 0);
        int signal = how & 0x7F;
        return signal == 0 ? (how >> 8) & 0xFF : 128 + signal;
    }

    private List<MemorySegment> texts(Arena arena, List<String> some) {
        return some.stream().map(text -> arena.allocateFrom(text, words)).toList();
    }

    private static MemorySegment array(Arena arena, List<MemorySegment> pointers) {
        MemorySegment all = arena.allocate(ADDRESS, pointers.size() + 1L);
        for (int i = 0; i < pointers.size(); i++) {
            all.setAtIndex(ADDRESS, i, pointers.get(i));
        }
        return all;
    }

    /** The process's own, octet for octet, without those that are set anew. */
    private MemorySegment environment(Arena arena, List<String> more) {
        List<String> names =
                more.stream().map(one -> one.substring(0, one.indexOf('=') + 1)).toList();
        List<MemorySegment> all = new ArrayList<>(texts(arena, more));
        MemorySegment symbol =
                Linker.nativeLinker().defaultLookup().findOrThrow("environ").reinterpret(ADDRESS.byteSize());
        MemorySegment pointers = symbol.get(POINTERS, 0);
        for (long i = 0; i < MOST_VARIABLES; i++) {
            MemorySegment one = pointers.getAtIndex(TEXT, i);
            if (one.address() == 0) {
                break;
            }
            String text = one.getString(0, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (names.stream().noneMatch(text::startsWith)) {
                all.add(one);
            }
        }
        return array(arena, all);
    }

    private static long required(String what, long answer) throws IOException {
        if (answer < 0) {
            throw new IOException(what + " failed: error " + -answer);
        }
        return answer;
    }

    private interface NativeCall {
        long call(MemorySegment state) throws Throwable;
    }

    private static long call(Arena arena, NativeCall call) {
        try {
            MemorySegment state = arena.allocate(STATE);
            long answer = call.call(state);
            return answer < 0 ? -(long) (int) ERRNO.get(state, 0L) : answer;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
