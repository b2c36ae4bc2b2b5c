package org.reeve.helper.processes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * What the kernel counts by.
 *
 * @param ticksPerSecond clock ticks
 * @param pageBytes the size of a page
 * @param booted when the machine started
 */
record Kernel(long ticksPerSecond, long pageBytes, Instant booted) {
    private static final long PAGE_SIZE = 6;
    private static final long CLOCK_TICKS = 17;
    private static final String BOOTED = "\nbtime ";

    /** From /proc/self/auxv, getauxval(3), and /proc/stat, proc_stat(5). */
    static Kernel parse(byte[] auxv, String stat) {
        return new Kernel(value(auxv, CLOCK_TICKS), value(auxv, PAGE_SIZE), booted(stat));
    }

    private static long value(byte[] auxv, long wanted) {
        ByteBuffer words = ByteBuffer.wrap(auxv).order(ByteOrder.nativeOrder());
        while (words.remaining() >= 2 * Long.BYTES) {
            long key = words.getLong();
            long value = words.getLong();
            if (key == wanted && value > 0 && value <= 1 << 30) {
                return value;
            }
        }
        throw new HelperException(Problem.FAILED, "/proc/self/auxv reads differently than expected.");
    }

    private static Instant booted(String stat) {
        int at = stat.indexOf(BOOTED);
        int end = at < 0 ? -1 : stat.indexOf('\n', at + BOOTED.length());
        try {
            return Instant.ofEpochSecond(
                    Math.clamp(Long.parseLong(stat, at + BOOTED.length(), end, 10), 0, Integer.MAX_VALUE * 4L));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new HelperException(
                    Problem.FAILED, "/proc/stat reads differently than expected: no time of boot.", e);
        }
    }

    /** When a process that started so many ticks after boot did. */
    Instant at(long ticks) {
        return booted.plusMillis(millis(ticks));
    }

    /** Ticks in milliseconds. */
    long millis(long ticks) {
        return Math.clamp(ticks, 0, Long.MAX_VALUE / 1000) * 1000 / ticksPerSecond;
    }

    /** Pages in bytes. */
    long bytes(long pages) {
        return Math.clamp(pages, 0, Long.MAX_VALUE / pageBytes) * pageBytes;
    }
}
