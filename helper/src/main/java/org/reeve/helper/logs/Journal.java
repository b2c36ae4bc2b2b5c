package org.reeve.helper.logs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.reeve.helper.logs.Libsystemd.call;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogPlace;

/**
 * One sd_journal: opened, used and closed by one thread, as sd-journal(3) wants. What it points at is valid until the next
 * call, so everything is copied out.
 */
final class Journal implements AutoCloseable {
    private static final int LOCAL_ONLY = 1;

    /** How much of a compressed field is unpacked; more of an entry's field is only read for its details. */
    static final int THRESHOLD = 16 * 1024;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment found = arena.allocate(24, 8);
    private final long data = found.address();
    private final long size = data + 8;
    private final MemorySegment message = arena.allocateFrom("MESSAGE");
    private final long handle;

    private interface Opening {
        int open(Arena arena, MemorySegment into);
    }

    private Journal(Opening opening, String what) {
        int result = opening.open(arena, found);
        if (result < 0) {
            arena.close();
        }
        Errors.check(result, what);
        handle = found.get(JAVA_LONG, 0);
        threshold(THRESHOLD);
    }

    /** This machine's journal, as far as this user may read it; new files are found by themselves. */
    static Journal mine() {
        return new Journal((_, into) -> call(() -> (int) Libsystemd.OPEN.invokeExact(into, LOCAL_ONLY)), "The journal");
    }

    /** The files in a directory and those below it that are named by a machine; new ones are found by themselves. */
    static Journal directory(String path) {
        return new Journal(
                (arena, into) -> {
                    MemorySegment name = arena.allocateFrom(path);
                    return call(() -> (int) Libsystemd.OPEN_DIRECTORY.invokeExact(into, name, 0));
                },
                path);
    }

    /** One file. */
    static Journal file(Path file) {
        return new Journal(
                (arena, into) -> {
                    MemorySegment names = arena.allocate(ADDRESS, 2);
                    names.setAtIndex(ADDRESS, 0, arena.allocateFrom(file.toString()));
                    return call(() -> (int) Libsystemd.OPEN_FILES.invokeExact(into, names, 0));
                },
                file.toString());
    }

    /** Files that are open already. They belong to the journal then, and are closed with it; not if it cannot be opened. */
    static Journal descriptors(List<Integer> files) {
        return new Journal(
                (arena, into) -> {
                    MemorySegment numbers = arena.allocate(JAVA_INT, Math.max(files.size(), 1));
                    for (int i = 0; i < files.size(); i++) {
                        numbers.setAtIndex(JAVA_INT, i, files.get(i));
                    }
                    int count = files.size();
                    return call(() -> (int) Libsystemd.OPEN_FDS.invokeExact(into, numbers, count, 0));
                },
                "The passed journal");
    }

    /** How much of a field is unpacked. */
    void threshold(long octets) {
        check(call(() -> (int) Libsystemd.SET_THRESHOLD.invokeExact(handle, octets)));
    }

    private static int check(int result) {
        return Errors.check(result, "The journal");
    }

    /** Also entries with this value of a field; within a term values of one field are alternatives, fields are not. */
    void match(LogField field) {
        byte[] octets = (field.name() + "=" + field.value()).getBytes(StandardCharsets.UTF_8);
        try (Arena local = Arena.ofConfined()) {
            MemorySegment text = local.allocateFrom(JAVA_BYTE, octets);
            check(call(() -> (int) Libsystemd.ADD_MATCH.invokeExact(handle, text, (long) octets.length)));
        }
    }

    /** What follows is an alternative to the term before. */
    void or() {
        check(call(() -> (int) Libsystemd.ADD_OR.invokeExact(handle)));
    }

    /** What follows has to hold as well. */
    void and() {
        check(call(() -> (int) Libsystemd.ADD_AND.invokeExact(handle)));
    }

    /** Forgets all matches. */
    void matchAll() {
        call(() -> {
            Libsystemd.FLUSH_MATCHES.invokeExact(handle);
            return 0;
        });
    }

    void seekHead() {
        check(call(() -> (int) Libsystemd.SEEK_HEAD.invokeExact(handle)));
    }

    void seekTail() {
        check(call(() -> (int) Libsystemd.SEEK_TAIL.invokeExact(handle)));
    }

    /** Before the first entry of that time or later; a step back leads to the last of that time or earlier. */
    void seekTime(long micros) {
        check(call(() -> (int) Libsystemd.SEEK_TIME.invokeExact(handle, micros)));
    }

    /** So that the next step, either way, leads to the entry of that place, or to the nearest where it is gone. */
    void seek(LogPlace place) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment text = local.allocateFrom(Places.cursor(place));
            check(call(() -> (int) Libsystemd.SEEK_CURSOR.invokeExact(handle, text)));
        }
    }

    /** Moves to the next newer or the next older entry; answers whether there is one. */
    boolean step(boolean newer) {
        try {
            int moved =
                    newer ? (int) Libsystemd.NEXT.invokeExact(handle) : (int) Libsystemd.PREVIOUS.invokeExact(handle);
            return check(moved) > 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }

    /** When the entry was written, in microseconds since 1970. */
    long micros() {
        check(call(() -> (int) Libsystemd.GET_TIME.invokeExact(handle, data)));
        return found.get(JAVA_LONG, 0);
    }

    /** When the entry was written, in microseconds since its boot. */
    long uptime() {
        check(call(() -> (int) Libsystemd.GET_UPTIME.invokeExact(handle, data, size)));
        return found.get(JAVA_LONG, 0);
    }

    /** Copies the entry's cursor and answers its length. */
    int cursor(byte[] into) {
        try {
            check((int) Libsystemd.GET_CURSOR.invokeExact(handle, data));
            long text = found.get(JAVA_LONG, 0);
            int length = 0;
            for (byte octet = octet(text); octet != 0 && length < into.length; octet = octet(text + length)) {
                into[length++] = octet;
            }
            Libsystemd.FREE.invokeExact(text);
            return length;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }

    private static byte octet(long address) {
        return Libsystemd.MEMORY.get(JAVA_BYTE, address);
    }

    /** Goes back to the entry's first field. */
    void firstField() {
        call(() -> {
            Libsystemd.RESTART_DATA.invokeExact(handle);
            return 0;
        });
    }

    /** Moves to the entry's next field: 1 where there is one, 0 at the end, negative where it is damaged. */
    int nextField() {
        try {
            return (int) Libsystemd.ENUMERATE.invokeExact(handle, data, size);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }

    /** Moves to the entry's message; answers whether it has one. */
    boolean message() {
        return call(() -> (int) Libsystemd.GET_DATA.invokeExact(handle, message, data, size)) >= 0;
    }

    /** How long the field is, its name and the sign included. */
    int length() {
        return (int) Math.min(found.get(JAVA_LONG, 8), Integer.MAX_VALUE);
    }

    /** The field's first eight octets, or as many as there are, the first one lowest; enough to tell most fields apart. */
    long head() {
        // Data lies at a multiple of 8 in the file, so that eight octets can be read where the last few are others'.
        long eight = Libsystemd.MEMORY.get(JAVA_LONG_UNALIGNED, found.get(JAVA_LONG, 0));
        int length = length();
        return length >= 8 ? eight : eight & ((1L << (length * 8)) - 1);
    }

    /** Copies what begins at {@code from}, and answers how much that was. */
    int copy(int from, byte[] into) {
        int count = Math.clamp(length() - (long) from, 0, into.length);
        MemorySegment.copy(Libsystemd.MEMORY, JAVA_BYTE, found.get(JAVA_LONG, 0) + from, into, 0, count);
        return count;
    }

    /** Begins with the values of a field, from the index. */
    void queryUnique(String field) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment name = local.allocateFrom(field);
            check(call(() -> (int) Libsystemd.QUERY_UNIQUE.invokeExact(handle, name)));
        }
        call(() -> {
            Libsystemd.RESTART_UNIQUE.invokeExact(handle);
            return 0;
        });
    }

    /** Moves to the next value; answers whether there is one. */
    boolean nextUnique() {
        return check(call(() -> (int) Libsystemd.ENUMERATE_UNIQUE.invokeExact(handle, data, size))) > 0;
    }

    /** A descriptor that is readable when something was written. */
    int descriptor() {
        return check(call(() -> (int) Libsystemd.GET_FD.invokeExact(handle)));
    }

    /** Whether the descriptor tells of everything, which it does not on a network's file system. */
    boolean reliable() {
        return call(() -> (int) Libsystemd.RELIABLE_FD.invokeExact(handle)) > 0;
    }

    /** Finds files that are new by now. Those that were passed tell of none, and without a descriptor to spare none are found. */
    void refresh() {
        if (call(() -> (int) Libsystemd.GET_FD.invokeExact(handle)) >= 0) {
            process();
        }
    }

    /** Takes note of what the descriptor told: new files, and files that are gone. */
    void process() {
        check(call(() -> (int) Libsystemd.PROCESS.invokeExact(handle)));
    }

    @Override
    public void close() {
        call(() -> {
            Libsystemd.CLOSE.invokeExact(handle);
            return 0;
        });
        arena.close();
    }
}
