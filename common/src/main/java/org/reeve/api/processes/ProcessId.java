package org.reeve.api.processes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process for ever: a pid passes to another process, a pid together with a start time does not.
 *
 * @param pid the kernel's number
 * @param startTicks when it started, in clock ticks since boot: field 22 of proc_pid_stat(5)
 */
public record ProcessId(int pid, long startTicks) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,8}):(0|[1-9][0-9]{0,17})");

    /** Refuses what no process has. */
    public ProcessId {
        if (pid < 1 || startTicks < 0) {
            throw new IllegalArgumentException("not a process: expected a pid from 1 on and a start time from 0 on");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static ProcessId of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "not a process: expected a pid, a colon and its start time, such as 1187:4211");
        }
        return new ProcessId(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return pid + ":" + startTicks;
    }
}
