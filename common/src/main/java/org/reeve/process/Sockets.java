package org.reeve.process;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import org.newsclub.net.unix.FileDescriptorCast;

/**
 * Sockets of TCP as numbers, which the JDK does not hand out: socket(7), tcp(7). Linked when first used. Thread-safe. Answers are
 * the call's, or its errno as a negative number.
 */
public final class Sockets {
    /** Nothing is there yet; or the other one left before it was taken. */
    public static final int AGAIN = -11;

    private static final int INET = 2;
    private static final int INET6 = 10;
    private static final int STREAM = 1;
    private static final int TCP = 6;
    private static final int SOL_SOCKET = 1;
    private static final int REUSE_ADDRESS = 2;
    private static final int TYPE = 3;
    private static final int ACCEPTS = 30;
    private static final int PROTOCOL = 38;
    private static final int IPPROTO_IPV6 = 41;
    private static final int V6_ONLY = 26;
    private static final int CLOEXEC = 02000000;
    private static final int BACKLOG = 512;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int LOWEST = 3;
    private static final int F_GETFD = 1;
    private static final int F_SETFL = 4;
    private static final int NONBLOCK = 04000;
    private static final int LONGEST = 28;
    private static final int FOUR_BYTES = 16;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle socket = link("socket", JAVA_INT, JAVA_INT, JAVA_INT);
    private final MethodHandle set = link("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle get = link("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private final MethodHandle bind = link("bind", JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle listen = link("listen", JAVA_INT, JAVA_INT);
    private final MethodHandle accept = link("accept4", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private final MethodHandle name = link("getsockname", JAVA_INT, ADDRESS, ADDRESS);
    private final MethodHandle peer = link("getpeername", JAVA_INT, ADDRESS, ADDRESS);
    private final MethodHandle close = link("close", JAVA_INT);
    private final MethodHandle fcntl = variadic();

    private static MethodHandle link(String name, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, arguments),
                Linker.Option.captureCallState("errno"));
    }

    private static MethodHandle variadic() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("fcntl"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(2));
    }

    /**
     * An address and a port.
     *
     * @param host the address
     * @param port the port
     */
    public record End(InetAddress host, int port) {}

    /**
     * What a socket is.
     *
     * @param tcp whether it is one of TCP over IPv4 or IPv6
     * @param listens whether connections may be made to it
     * @param closesOnExec whether another program does not get it
     */
    public record Kind(boolean tcp, boolean listens, boolean closesOnExec) {}

    /** A socket that is bound there and listens; of every address of IPv6, those of IPv4 too. */
    public int listening(byte[] host, int port) {
        boolean six = host.length > 4;
        int number = call((_, state) -> (int) socket.invokeExact(state, six ? INET6 : INET, STREAM | CLOEXEC, TCP));
        if (number < 0) {
            return number;
        }
        int fault = prepare(number, six, host, port);
        if (fault < 0) {
            close(number);
            return fault;
        }
        return number;
    }

    private int prepare(int number, boolean six, byte[] host, int port) {
        // What was served before may be in its last minutes; that hinders nobody who listens anew: socket(7).
        int fault = option(number, SOL_SOCKET, REUSE_ADDRESS, 1);
        if (fault >= 0 && six) {
            fault = option(number, IPPROTO_IPV6, V6_ONLY, 0);
        }
        if (fault >= 0) {
            fault = call((arena, state) -> {
                MemorySegment address = address(arena, host, port);
                return (int) bind.invokeExact(state, number, address, (int) address.byteSize());
            });
        }
        return fault < 0 ? fault : call((_, state) -> (int) listen.invokeExact(state, number, BACKLOG));
    }

    private int option(int number, int level, int option, int value) {
        return call((arena, state) -> {
            MemorySegment one = arena.allocateFrom(JAVA_INT, value);
            return (int) set.invokeExact(state, number, level, option, one, (int) JAVA_INT.byteSize());
        });
    }

    private static MemorySegment address(Arena arena, byte[] host, int port) {
        boolean six = host.length > 4;
        MemorySegment address = arena.allocate(six ? LONGEST : FOUR_BYTES, 4);
        address.set(JAVA_SHORT, 0, (short) (six ? INET6 : INET));
        address.set(JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), 2, (short) port);
        MemorySegment.copy(host, 0, address, JAVA_BYTE, six ? 8 : 4, host.length);
        return address;
    }

    /** Lets nobody wait for a connection that left before it was taken. It is the open socket's own, whoever has it. */
    public int neverWait(int number) {
        return call((_, state) -> (int) fcntl.invokeExact(state, number, F_SETFL, NONBLOCK));
    }

    /** The next connection, close-on-exec and waiting as usual; {@link #AGAIN} where there is none now. */
    public int accept(int number) {
        return call(
                (_, state) -> (int) accept.invokeExact(state, number, MemorySegment.NULL, MemorySegment.NULL, CLOEXEC));
    }

    /** Another number of the same, close-on-exec: the one that came with a message is closed together with what brought it. */
    public int kept(int number) throws IOException {
        int copy = call((_, state) -> (int) fcntl.invokeExact(state, number, F_DUPFD_CLOEXEC, LOWEST));
        if (copy < 0) {
            throw new IOException("a socket cannot be kept: error " + -copy);
        }
        return copy;
    }

    /** What a socket is. */
    public Kind kind(int number) throws IOException {
        int family = family(number);
        boolean tcp = (family == INET || family == INET6)
                && option(number, TYPE) == STREAM
                && option(number, PROTOCOL) == TCP;
        int flags = call((_, state) -> (int) fcntl.invokeExact(state, number, F_GETFD, 0));
        return new Kind(tcp, tcp && option(number, ACCEPTS) == 1, flags >= 0 && (flags & 1) == 1);
    }

    private int option(int number, int option) {
        int[] value = new int[1];
        int fault = call((arena, state) -> {
            MemorySegment one = arena.allocate(JAVA_INT);
            MemorySegment length = arena.allocateFrom(JAVA_INT, (int) JAVA_INT.byteSize());
            int answer = (int) get.invokeExact(state, number, SOL_SOCKET, option, one, length);
            value[0] = one.get(JAVA_INT, 0);
            return answer;
        });
        return fault < 0 ? fault : value[0];
    }

    private int family(int number) throws IOException {
        return read(name, number, (address, _) -> (int) address.get(JAVA_SHORT, 0));
    }

    /** A socket's own end. */
    public End local(int number) throws IOException {
        return read(name, number, Sockets::end);
    }

    /** Who is at the other end. */
    public End remote(int number) throws IOException {
        return read(peer, number, Sockets::end);
    }

    private interface Reading<T> {
        T read(MemorySegment address, int length) throws UnknownHostException;
    }

    private static <T> T read(MethodHandle call, int number, Reading<T> reading) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(128, 8);
            MemorySegment length = arena.allocateFrom(JAVA_INT, 128);
            int answer = call((_, state) -> (int) call.invokeExact(state, number, address, length));
            if (answer < 0) {
                throw new IOException("not a socket with an address: error " + -answer);
            }
            return reading.read(address, length.get(JAVA_INT, 0));
        }
    }

    private static End end(MemorySegment address, int length) throws UnknownHostException {
        boolean six = length >= LONGEST;
        byte[] host = new byte[six ? 16 : 4];
        MemorySegment.copy(address, JAVA_BYTE, six ? 8 : 4, host, 0, host.length);
        int port = address.get(JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN), 2) & 0xFFFF;
        return new End(InetAddress.getByAddress(host), port);
    }

    /** Closes it; that this could fail concerns nobody. */
    public void close(int number) {
        call((_, state) -> (int) close.invokeExact(state, number));
    }

    /** The JDK's handle of a number. */
    public static FileDescriptor handle(int number) throws IOException {
        return FileDescriptorCast.unsafeUsing(number).getFileDescriptor();
    }

    /** The number behind a handle. */
    public static int number(FileDescriptor handle) throws IOException {
        return FileDescriptorCast.using(handle).as(Integer.class);
    }

    private interface NativeCall {
        int call(Arena arena, MemorySegment state) throws Throwable;
    }

    private static int call(NativeCall call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int answer = call.call(arena, state);
            return answer < 0 ? -(int) ERRNO.get(state, 0L) : answer;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
