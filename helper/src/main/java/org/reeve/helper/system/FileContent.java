package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.reeve.helper.system.Kernel.Syscall;

/** What stands in files: written, read, brought to disk, and held in memory where nobody can change it. Thread-safe. */
public final class FileContent {
    private static final int MFD_CLOEXEC_AND_SEALING = 3;
    private static final int F_ADD_SEALS = 1033;
    private static final int ALL_SEALS = 0xF;

    private final Kernel kernel;
    private final FileCalls calls;

    FileContent(Kernel kernel, FileCalls calls) {
        this.kernel = kernel;
        this.calls = calls;
    }

    /** Writes all of some octets behind what was written before. */
    public void write(Fd file, byte[] octets, int length) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(Math.max(1, length));
            MemorySegment.copy(octets, 0, room, JAVA_BYTE, 0, length);
            long done = 0;
            while (done < length) {
                done += kernel.call(Syscall.WRITE, file.number(), room.address() + done, length - done);
            }
        }
    }

    /** Reads from a place in a file; as much as came, 0 at its end. */
    public int read(int file, long from, byte[] octets) throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(octets.length);
            int got = (int) kernel.call(Syscall.PREAD, file, room.address(), octets.length, from);
            MemorySegment.copy(room, JAVA_BYTE, 0, octets, 0, got);
            return got;
        }
    }

    /** Cuts a file off or lengthens it. */
    public void length(Fd file, long length) throws KernelException {
        kernel.call(Syscall.FTRUNCATE, file.number(), length);
    }

    /** Returns once it is on disk. */
    public void sync(Fd file) throws KernelException {
        kernel.call(Syscall.FSYNC, file.number());
    }

    /** A file in memory that has no name anywhere, memfd_create(2). */
    public Fd memory() throws KernelException {
        try (Arena arena = Arena.ofConfined()) {
            long name = Kernel.text(arena, "reeve".getBytes(StandardCharsets.US_ASCII))
                    .address();
            return new Fd(calls, (int) kernel.call(Syscall.MEMFD_CREATE, name, MFD_CLOEXEC_AND_SEALING));
        }
    }

    /** From now on nobody can change a file in memory, this process included. */
    public void seal(Fd memory) throws KernelException {
        kernel.call(Syscall.FCNTL, memory.number(), F_ADD_SEALS, ALL_SEALS);
    }
}
