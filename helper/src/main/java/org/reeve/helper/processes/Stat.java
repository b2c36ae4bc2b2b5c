package org.reeve.helper.processes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessState;
import org.reeve.helper.system.ProcFolder;

/**
 * What stat tells of a process: proc_pid_stat(5).
 *
 * @param name the kernel's name of it; hostile
 * @param kernel whether it is a thread of the kernel
 * @param ranTicks processor time, in clock ticks
 * @param memoryPages memory that it holds, in pages
 */
record Stat(
        String name,
        ProcessState state,
        int parent,
        boolean kernel,
        long ranTicks,
        int nice,
        int threads,
        long startTicks,
        long memoryPages) {
    /** PF_KTHREAD of the kernel's sched.h. */
    private static final long KERNEL_THREAD = 0x0020_0000;

    private static final int PARENT = 1;
    private static final int FLAGS = 6;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int NICE = 16;
    private static final int THREADS = 17;
    private static final int START_TIME = 19;
    private static final int MEMORY = 21;

    /** Parses it, an octet a letter; the name may hold blanks and brackets, so fields count from the last bracket. */
    static Stat parse(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open || close + 2 >= text.length()) {
            throw unexpected(null);
        }
        try {
            long[] fields = fields(text, close + 2);
            return new Stat(
                    new String(
                            text.substring(open + 1, close).getBytes(StandardCharsets.ISO_8859_1),
                            StandardCharsets.UTF_8),
                    ProcessState.of(text.charAt(close + 2)),
                    Math.toIntExact(Math.max(0, fields[PARENT])),
                    (fields[FLAGS] & KERNEL_THREAD) != 0,
                    Math.max(0, fields[USER_TIME]) + Math.max(0, fields[SYSTEM_TIME]),
                    Math.clamp(fields[NICE], Nice.FIRST, Nice.LAST),
                    Math.clamp(fields[THREADS], 0, Integer.MAX_VALUE),
                    Math.max(0, fields[START_TIME]),
                    Math.max(0, fields[MEMORY]));
        } catch (NumberFormatException | ArithmeticException e) {
            throw unexpected(e);
        }
    }

    /** What stat tells of a process, where it is still the one that was named. */
    static Stat require(ProcFolder folder, ProcessId process) {
        Stat stat = folder.read(process.pid(), "stat")
                .map(Stat::parse)
                .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "Process " + process.pid() + " ended."));
        if (stat.startTicks() != process.startTicks()) {
            throw new HelperException(
                    Problem.NOT_FOUND,
                    "The process ended, and its number " + process.pid() + " is another process now.");
        }
        return stat;
    }

    /** The state's letter is in place 0 and no number. Without splitting: a look parses hundreds of them. */
    private static long[] fields(String text, int from) {
        long[] fields = new long[MEMORY + 1];
        int at = text.indexOf(' ', from);
        for (int i = 1; i < fields.length; i++) {
            if (at < 0) {
                throw new NumberFormatException("too few fields");
            }
            int end = text.indexOf(' ', at + 1);
            fields[i] = number(text, at + 1, end < 0 ? text.stripTrailing().length() : end);
            at = end;
        }
        return fields;
    }

    /** Some fields that are not needed are unsigned and may be beyond what fits: they read as the greatest. */
    private static long number(String text, int from, int to) {
        if (to <= from || to - from > 20) {
            throw new NumberFormatException("no number");
        }
        return to - from < 19 ? Long.parseLong(text, from, to, 10) : Long.MAX_VALUE / 4;
    }

    private static HelperException unexpected(@Nullable Exception cause) {
        return new HelperException(Problem.FAILED, "/proc/<pid>/stat reads differently than expected.", cause);
    }
}
