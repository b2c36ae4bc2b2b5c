package org.reeve.helper.processes;

import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.ProcessorSet;

/** Lines of status: proc_pid_status(5). Pure. */
final class Status {
    private Status() {}

    /**
     * A process's users.
     *
     * @param real who started it
     * @param alone whether it acts as that user and could act as no other
     */
    record Users(long real, boolean alone) {}

    /** Its real user, and whether the effective, saved and file system's are the same. */
    static Users users(String status) {
        String[] ids = line(status, "Uid:").orElse("").split("\\s+");
        boolean alone = true;
        for (String id : ids) {
            alone &= id.equals(ids[0]);
        }
        try {
            return new Users(Long.parseUnsignedLong(ids[0]) & 0xFFFF_FFFFL, alone && ids.length == 4);
        } catch (NumberFormatException e) {
            throw unexpected(e);
        }
    }

    /** The processors that it may run on. */
    static ProcessorSet processors(String status) {
        try {
            return new ProcessorSet(line(status, "Cpus_allowed_list:").orElse(""));
        } catch (IllegalArgumentException e) {
            throw unexpected(e);
        }
    }

    private static Optional<String> line(String status, String name) {
        int at = status.startsWith(name) ? 0 : status.indexOf("\n" + name) + 1;
        if (at == 0 && !status.startsWith(name)) {
            return Optional.empty();
        }
        int end = status.indexOf('\n', at);
        return Optional.of(status.substring(at + name.length(), end < 0 ? status.length() : end)
                .strip());
    }

    private static HelperException unexpected(Exception cause) {
        return new HelperException(Problem.FAILED, "/proc/<pid>/status reads differently than expected.", cause);
    }
}
