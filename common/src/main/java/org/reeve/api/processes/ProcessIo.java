package org.reeve.api.processes;

/**
 * What a process moved from and to disks since it started, in bytes: proc_pid_io(5).
 *
 * @param read bytes read
 * @param written bytes written
 */
public record ProcessIo(long read, long written) {
    /** Refuses less than nothing. */
    public ProcessIo {
        if (read < 0 || written < 0) {
            throw new IllegalArgumentException("bytes of a process: expected none below 0");
        }
    }
}
