package org.reeve.api.processes;

import java.util.Optional;

/**
 * What moved between two looks.
 *
 * @param processor the time it ran, in thousandths of one processor: more than 1000 on several
 * @param read bytes per second read from disks; absent where the kernel does not tell
 * @param written bytes per second written to disks; absent where the kernel does not tell
 */
public record ProcessRates(int processor, Optional<Long> read, Optional<Long> written) {
    /** Refuses less than nothing. */
    public ProcessRates {
        if (processor < 0 || read.orElse(0L) < 0 || written.orElse(0L) < 0) {
            throw new IllegalArgumentException("rates of a process: expected none below 0");
        }
    }
}
