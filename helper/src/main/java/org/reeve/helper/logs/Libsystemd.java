package org.reeve.helper.logs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * The functions of libsystemd that read journals, sd-journal(3). All are linked when the first is needed, before any file is
 * opened. The handles are static constants because only those are compiled to a plain call.
 */
final class Libsystemd {
    /** All memory of this process, for what the library points at. */
    static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup("libsystemd.so.0", Arena.global());

    static final MethodHandle OPEN = of("sd_journal_open", ADDRESS, JAVA_INT);
    static final MethodHandle OPEN_DIRECTORY = of("sd_journal_open_directory", ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle OPEN_FILES = of("sd_journal_open_files", ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle OPEN_FDS = of("sd_journal_open_files_fd", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT);
    static final MethodHandle ADD_MATCH = of("sd_journal_add_match", JAVA_LONG, ADDRESS, JAVA_LONG);
    static final MethodHandle ADD_OR = of("sd_journal_add_disjunction", JAVA_LONG);
    static final MethodHandle ADD_AND = of("sd_journal_add_conjunction", JAVA_LONG);
    static final MethodHandle SEEK_HEAD = of("sd_journal_seek_head", JAVA_LONG);
    static final MethodHandle SEEK_TAIL = of("sd_journal_seek_tail", JAVA_LONG);
    static final MethodHandle SEEK_TIME = of("sd_journal_seek_realtime_usec", JAVA_LONG, JAVA_LONG);
    static final MethodHandle SEEK_CURSOR = of("sd_journal_seek_cursor", JAVA_LONG, ADDRESS);
    static final MethodHandle NEXT = of("sd_journal_next", JAVA_LONG);
    static final MethodHandle PREVIOUS = of("sd_journal_previous", JAVA_LONG);
    static final MethodHandle GET_CURSOR = of("sd_journal_get_cursor", JAVA_LONG, JAVA_LONG);
    static final MethodHandle GET_TIME = of("sd_journal_get_realtime_usec", JAVA_LONG, JAVA_LONG);
    static final MethodHandle GET_UPTIME = of("sd_journal_get_monotonic_usec", JAVA_LONG, JAVA_LONG, JAVA_LONG);
    static final MethodHandle GET_DATA = of("sd_journal_get_data", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG);
    static final MethodHandle ENUMERATE = of("sd_journal_enumerate_available_data", JAVA_LONG, JAVA_LONG, JAVA_LONG);
    static final MethodHandle SET_THRESHOLD = of("sd_journal_set_data_threshold", JAVA_LONG, JAVA_LONG);
    static final MethodHandle QUERY_UNIQUE = of("sd_journal_query_unique", JAVA_LONG, ADDRESS);
    static final MethodHandle ENUMERATE_UNIQUE =
            of("sd_journal_enumerate_available_unique", JAVA_LONG, JAVA_LONG, JAVA_LONG);
    static final MethodHandle GET_FD = of("sd_journal_get_fd", JAVA_LONG);
    static final MethodHandle PROCESS = of("sd_journal_process", JAVA_LONG);
    static final MethodHandle RELIABLE_FD = of("sd_journal_reliable_fd", JAVA_LONG);
    static final MethodHandle FLUSH_MATCHES = procedure("sd_journal_flush_matches");
    static final MethodHandle RESTART_DATA = procedure("sd_journal_restart_data");
    static final MethodHandle RESTART_UNIQUE = procedure("sd_journal_restart_unique");
    static final MethodHandle CLOSE = procedure("sd_journal_close");
    static final MethodHandle FREE =
            LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("free"), FunctionDescriptor.ofVoid(JAVA_LONG));

    private Libsystemd() {}

    private static MethodHandle of(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LIBRARY.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private static MethodHandle procedure(String name) {
        return LINKER.downcallHandle(LIBRARY.findOrThrow(name), FunctionDescriptor.ofVoid(JAVA_LONG));
    }

    /** Returns, or throws UNSUPPORTED where this machine has no libsystemd or one that is too old. */
    static void require() {
        try {
            MethodHandle linked = CLOSE;
            linked.type();
        } catch (LinkageError e) {
            throw new HelperException(
                    Problem.UNSUPPORTED,
                    "Logs are read with libsystemd 246 or newer (libsystemd.so.0), which this machine does not have.",
                    e);
        }
    }

    /** A call of a handle; none of them throws anything of its own. */
    interface Native {
        int call() throws Throwable;
    }

    static int call(Native function) {
        try {
            return function.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call does not throw", e);
        }
    }
}
