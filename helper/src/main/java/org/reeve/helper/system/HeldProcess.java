package org.reeve.helper.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * One process, held by a descriptor, so that what is done is done to it and to no later process of its pid. Used by one thread.
 *
 * <p>A signal goes through the descriptor itself. Nice value, I/O priority and processors have no call that takes one: for these
 * the descriptor is held open and the start time is compared right before and right after. While the process lives, its pid is
 * nobody else's; where it ended in between, the second look says so.
 */
public final class HeldProcess implements AutoCloseable {
    private static final int EPERM = 1;
    private static final int ESRCH = 3;
    private static final int EINVAL = 22;
    private static final int IO_CLASS_SHIFT = 13;
    private static final int IO_LEVEL = 7;
    private static final int START_TIME = 19;

    private final ProcessCalls calls;
    private final int pid;
    private final long startTicks;
    private final int descriptor;

    private HeldProcess(ProcessCalls calls, int pid, long startTicks, int descriptor) {
        this.calls = calls;
        this.pid = pid;
        this.startTicks = startTicks;
        this.descriptor = descriptor;
    }

    /** Holds processes. Links what it needs when it is first used. */
    public static final class Holder {
        private @Nullable ProcessCalls calls;

        private synchronized ProcessCalls calls() {
            ProcessCalls linked = calls;
            if (linked == null) {
                linked = new ProcessCalls();
                calls = linked;
            }
            return linked;
        }

        /**
         * Holds the process that has this pid and started then.
         *
         * @throws HelperException NOT_FOUND where it ended, CONFLICT where the pid is another process now
         */
        public HeldProcess hold(int pid, long startTicks) {
            long descriptor = calls().open(pid);
            if (descriptor < 0) {
                throw gone(pid);
            }
            HeldProcess held = new HeldProcess(calls(), pid, startTicks, (int) descriptor);
            try {
                held.check();
                return held;
            } catch (HelperException e) {
                held.close();
                throw e;
            }
        }

        /** The I/O priority of a process: class above, level below; negative where the kernel does not tell. */
        public int ioPriority(int pid) {
            return (int) calls().ioPriority(pid);
        }
    }

    /** Returns, or throws where what the descriptor holds is not the process that was named. */
    private void check() {
        long now = startTicks(Path.of("/proc/" + pid + "/stat"));
        if (now != startTicks) {
            throw new HelperException(
                    Problem.CONFLICT,
                    "The process ended, and its number " + pid
                            + " is another process now. Nothing was done to that one.");
        }
    }

    private long startTicks(Path stat) {
        try {
            String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
            return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ")[START_TIME]);
        } catch (IOException e) {
            // Gone while it is read answers ESRCH, which is no NoSuchFileException.
            throw gone(pid);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new HelperException(Problem.FAILED, stat + " reads differently than expected.", e);
        }
    }

    /** Its descriptor, readable once it ended. */
    public int descriptor() {
        return descriptor;
    }

    /** Sends a signal through the descriptor. */
    public void signal(int number) {
        require(calls.signal(descriptor, number), "signalled");
    }

    /** Sets the nice value of all its threads. */
    public void nice(int nice) {
        eachThread(thread -> calls.nice(thread, nice), "given another nice value");
    }

    /** Sets the turn at the disks of all its threads. */
    public void ioPriority(int kind, int level) {
        int priority = kind << IO_CLASS_SHIFT | level;
        eachThread(thread -> calls.ioPriority(thread, priority), "given another I/O priority");
    }

    /** The class in {@link Holder#ioPriority}. */
    public static int ioClass(int priority) {
        return priority >> IO_CLASS_SHIFT;
    }

    /** The level in {@link Holder#ioPriority}. */
    public static int ioLevel(int priority) {
        return priority & IO_LEVEL;
    }

    /** Sets the processors of all its threads; rising numbers. */
    public void affinity(List<Integer> processors) {
        eachThread(thread -> calls.affinity(thread, processors), "put on other processors");
    }

    /** Threads come while one looks: it is looked again until there is none that was not seen. */
    private void eachThread(IntToLongFunction act, String done) {
        check();
        Set<Integer> seen = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (int thread : threads()) {
                if (seen.add(thread)) {
                    more = true;
                    long answer = act.applyAsLong(thread);
                    if (answer != -ESRCH || thread == pid) {
                        require(answer, done);
                    }
                }
            }
        }
        check();
    }

    private List<Integer> threads() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            List<Integer> threads = new ArrayList<>();
            entries.forEach(
                    entry -> threads.add(Integer.parseInt(entry.getFileName().toString())));
            return threads;
        } catch (NoSuchFileException e) {
            throw gone(pid);
        } catch (IOException | DirectoryIteratorException e) {
            throw new HelperException(Problem.FAILED, "The threads of process " + pid + " cannot be listed.", e);
        }
    }

    private void require(long answer, String done) {
        if (answer >= 0) {
            return;
        }
        throw switch ((int) -answer) {
            case ESRCH -> gone(pid);
            case EPERM ->
                new HelperException(
                        Problem.DENIED,
                        "The kernel does not let this process be " + done + " without an administrator.");
            case EINVAL ->
                new HelperException(
                        Problem.INVALID,
                        "The kernel has no such thing here: process " + pid + " was not " + done + ".");
            default ->
                new HelperException(
                        Problem.FAILED,
                        "Process " + pid + " was not " + done + ": the kernel answered errno " + -answer + ".");
        };
    }

    private static HelperException gone(int pid) {
        return new HelperException(Problem.NOT_FOUND, "Process " + pid + " ended.");
    }

    @Override
    public void close() {
        calls.close(descriptor);
    }
}
