package org.reeve.helper.processes;

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
    private static final String BOOTED = "\nbtime ";

    /** With the time of boot from /proc/stat, proc_stat(5). */
    static Kernel parse(long ticksPerSecond, long pageBytes, String stat) {
        return new Kernel(ticksPerSecond, pageBytes, booted(stat));
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
