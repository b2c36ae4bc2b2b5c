package org.reeve.helper.system;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.reeve.helper.system.Kernel.Syscall;

/** The names in a folder, getdents64(2). Thread-safe. */
public final class FolderNames {
    private static final int NAME_OFFSET = 19;
    private static final int BLOCK = 64 * 1024;

    private final Kernel kernel;

    FolderNames(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Takes a name of a folder. */
    public interface Each {
        /** Called for each but {@code .} and {@code ..}. */
        void name(byte[] octets) throws IOException;
    }

    /** All names in a folder opened for listing, a piece at a time, so that a large one takes no more memory than a small one. */
    void of(Fd folder, Each each) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment room = arena.allocate(BLOCK, 8);
            long filled = 1;
            while (filled > 0) {
                filled = kernel.call(Syscall.GETDENTS64, folder.number(), room.address(), BLOCK);
                for (long at = 0; at < filled; at += room.get(JAVA_SHORT, at + 16) & 0xFFFF) {
                    tell(room.asSlice(at, room.get(JAVA_SHORT, at + 16) & 0xFFFF), each);
                }
            }
        }
    }

    private static void tell(MemorySegment entry, Each each) throws IOException {
        byte[] padded = entry.asSlice(NAME_OFFSET).toArray(JAVA_BYTE);
        int length = 0;
        while (padded[length] != 0) {
            length++;
        }
        byte[] name = Arrays.copyOf(padded, length);
        if (!Arrays.equals(name, new byte[] {'.'}) && !Arrays.equals(name, new byte[] {'.', '.'})) {
            each.name(name);
        }
    }
}
