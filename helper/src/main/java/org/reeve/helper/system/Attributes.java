package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.helper.system.Kernel.Syscall;

/** Extended attributes of files, xattr(7). Thread-safe. */
public final class Attributes {
    private static final int ROOM = 64 * 1024;

    private final Kernel kernel;

    Attributes(Kernel kernel) {
        this.kernel = kernel;
    }

    /** The names of those that this process may see; none where the file system has no such thing. */
    public List<String> names(Fd file) throws KernelException {
        return names(Syscall.LISTXATTR, file.path());
    }

    /** The same of a name in a folder, of a link itself. */
    public List<String> names(Fd folder, byte[] name) throws KernelException {
        return names(Syscall.LLISTXATTR, inside(folder, name));
    }

    private static byte[] inside(Fd folder, byte[] name) {
        byte[] start = folder.path();
        byte[] path = new byte[start.length + 1 + name.length];
        System.arraycopy(start, 0, path, 0, start.length);
        path[start.length] = '/';
        System.arraycopy(name, 0, path, start.length + 1, name.length);
        return path;
    }

    private List<String> names(Syscall call, byte[] path) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            long address = Kernel.text(arena, path).address();
            long length = kernel.call(call, address, 0, 0);
            if (length == 0) {
                return List.of();
            }
            MemorySegment room = arena.allocate(ROOM);
            length = kernel.call(call, address, room.address(), ROOM);
            return split(room.asSlice(0, length).toArray(JAVA_BYTE));
        } catch (KernelException e) {
            if (e.is(KernelException.EOPNOTSUPP)) {
                return List.of();
            }
            throw e;
        }
    }

    private static List<String> split(byte[] told) {
        List<String> names = new ArrayList<>();
        for (String name : new String(told, StandardCharsets.UTF_8).split("\0")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The value of one; absent where there is none. */
    public Optional<byte[]> get(Fd file, String name) throws KernelException {
        return get(Syscall.GETXATTR, file.path(), name);
    }

    /** The same of a name in a folder, of a link itself. */
    public Optional<byte[]> get(Fd folder, byte[] inside, String name) throws KernelException {
        return get(Syscall.LGETXATTR, inside(folder, inside), name);
    }

    private Optional<byte[]> get(Syscall call, byte[] path, String name) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            long address = Kernel.text(arena, path).address();
            MemorySegment room = arena.allocate(ROOM);
            long length = kernel.call(call, address, named(arena, name), room.address(), ROOM);
            return Optional.of(room.asSlice(0, length).toArray(JAVA_BYTE));
        } catch (KernelException e) {
            if (e.is(KernelException.ENODATA, KernelException.EOPNOTSUPP)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Sets one. */
    public void set(Fd file, String name, byte[] value) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            long path = Kernel.text(arena, file.path()).address();
            MemorySegment octets = arena.allocate(Math.max(1, value.length));
            MemorySegment.copy(value, 0, octets, JAVA_BYTE, 0, value.length);
            kernel.call(Syscall.SETXATTR, path, named(arena, name), octets.address(), value.length, 0);
        }
    }

    /** Takes one away, if it is there. */
    public void remove(Fd file, String name) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            kernel.call(Syscall.REMOVEXATTR, Kernel.text(arena, file.path()).address(), named(arena, name));
        } catch (KernelException e) {
            if (!e.is(KernelException.ENODATA, KernelException.EOPNOTSUPP)) {
                throw e;
            }
        }
    }

    private static long named(Arena arena, String name) {
        return Kernel.text(arena, name.getBytes(StandardCharsets.UTF_8)).address();
    }
}
