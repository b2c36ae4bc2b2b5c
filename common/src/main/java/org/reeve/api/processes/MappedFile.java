package org.reeve.api.processes;

/**
 * A file that a process mapped.
 *
 * @param path its path as the kernel writes it
 * @param bytes how much of the process's addresses it takes
 * @param executable whether code runs from it
 */
public record MappedFile(String path, long bytes, boolean executable) {
    /** Refuses less than nothing. */
    public MappedFile {
        if (bytes < 0) {
            throw new IllegalArgumentException("a mapped file: expected no size below 0");
        }
    }
}
