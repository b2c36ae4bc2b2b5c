package org.reeve.helper.processes;

import java.util.Optional;
import org.reeve.api.processes.ProcessIo;

/** What a process moved: proc_pid_io(5). Pure. */
final class Counters {
    private Counters() {}

    /** Absent where the kernel writes neither. */
    static Optional<ProcessIo> parse(String io) {
        Optional<Long> read = line(io, "\nread_bytes: ");
        Optional<Long> written = line(io, "\nwrite_bytes: ");
        return read.flatMap(in -> written.map(out -> new ProcessIo(in, out)));
    }

    private static Optional<Long> line(String io, String name) {
        int at = io.indexOf(name);
        int end = at < 0 ? -1 : io.indexOf('\n', at + name.length());
        if (end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Math.max(0, Long.parseLong(io, at + name.length(), end, 10)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
