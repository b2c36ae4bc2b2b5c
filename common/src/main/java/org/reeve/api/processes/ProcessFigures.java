package org.reeve.api.processes;

import java.util.Optional;

/**
 * What a process takes now.
 *
 * @param id the process
 * @param state what it does
 * @param nice its nice value, from -20, which is served first, to 19
 * @param threads how many threads it has
 * @param memory the memory that it holds, in bytes
 * @param ran processor time since it started, in milliseconds
 * @param io what it moved; absent where the kernel tells it to its own user only
 * @param rates what moved since the look before; absent at the first
 */
public record ProcessFigures(
        ProcessId id,
        ProcessState state,
        int nice,
        int threads,
        long memory,
        long ran,
        Optional<ProcessIo> io,
        Optional<ProcessRates> rates) {
    /** Refuses what no process takes. */
    public ProcessFigures {
        if (nice < Nice.FIRST || nice > Nice.LAST || threads < 0 || memory < 0 || ran < 0) {
            throw new IllegalArgumentException(
                    "figures of a process: expected a nice value from -20 to 19 and none below 0");
        }
    }
}
