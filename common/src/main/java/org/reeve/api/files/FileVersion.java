package org.reeve.api.files;

import java.time.Instant;

/**
 * An earlier content of a file.
 *
 * @param id names it
 * @param replaced until when it stood there
 * @param size in bytes
 */
public record FileVersion(KeptId id, Instant replaced, long size) {
    /** How many are kept for a file; the oldest goes first. */
    public static final int MOST = 50;

    /** How many bytes are kept for a file; the newest stays in any case. */
    public static final long MOST_BYTES = 256L * 1024 * 1024;
}
