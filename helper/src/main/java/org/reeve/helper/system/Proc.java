package org.reeve.helper.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * What /proc tells of a process: proc_pid_stat(5), proc_pid_status(5).
 *
 * @param pid its id
 * @param running whether it is more than a zombie
 * @param parent its parent's id
 * @param uid its real user
 * @param plain whether it acts as that user and could act as no other: not so once it runs a setuid program
 * @param startTime when it started, in clock ticks since boot; with the id it names one process for ever
 * @param command the kernel's name of it; hostile
 */
public record Proc(long pid, boolean running, long parent, long uid, boolean plain, long startTime, String command) {
    private static final int STATE = 0;
    private static final Set<String> ENDED = Set.of("Z", "X", "x");
    private static final int PARENT = 1;
    private static final int START_TIME = 19;

    /** Reads it; absent when there is no such process. */
    public static Optional<Proc> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            String status = Files.readString(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1);
            return Optional.of(parse(pid, stat, status));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Parses both files; the command may hold blanks and brackets, so fields count from the last bracket.
     *
     * @throws HelperException FAILED where they read differently, so that nobody takes such a process for a known one
     */
    static Proc parse(long pid, String stat, String status) {
        try {
            return read(pid, stat, status);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new HelperException(Problem.FAILED, "/proc/" + pid + " reads differently than expected.", e);
        }
    }

    private static Proc read(long pid, String stat, String status) {
        int open = stat.indexOf('(');
        int close = stat.lastIndexOf(')');
        String[] fields = stat.substring(close + 2).split(" ");
        String[] uids = uids(status);
        return new Proc(
                pid,
                !ENDED.contains(fields[STATE]),
                Long.parseLong(fields[PARENT]),
                Long.parseLong(uids[0]),
                new HashSet<>(List.of(uids)).size() == 1,
                Long.parseLong(fields[START_TIME]),
                stat.substring(open + 1, close));
    }

    /** Real, effective, saved, and that of the file system. */
    private static String[] uids(String status) {
        for (String line : status.split("\n")) {
            if (line.startsWith("Uid:")) {
                return line.substring(4).strip().split("\\s+");
            }
        }
        throw new NumberFormatException("no line Uid");
    }
}
