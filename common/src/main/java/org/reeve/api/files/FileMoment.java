package org.reeve.api.files;

import java.time.Instant;

/** A time of a file as exact as the file system has it: seconds since 1970-01-01 UTC, and nanoseconds. */
public record FileMoment(long seconds, int nanos) {
    private static final int SECOND = 1_000_000_000;
    private static final long FARTHEST = 1L << 50;

    /** Refuses nanoseconds that are none, and times that no file system has. */
    public FileMoment {
        if (nanos < 0 || nanos >= SECOND || Math.abs(seconds) > FARTHEST) {
            throw new IllegalArgumentException("not a time of a file");
        }
    }

    /** As Java has it; what is beyond its years is their first or last. */
    public Instant instant() {
        long inside = Math.clamp(seconds, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return Instant.ofEpochSecond(inside, nanos);
    }
}
