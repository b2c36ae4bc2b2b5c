package org.reeve.api.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at the machine.
 *
 * @param at when
 * @param processor the processors
 * @param memory the memory
 * @param rates what moved since the look before; absent at the first
 * @param fileSystems mounted file systems that keep data, each once
 */
public record Snapshot(
        Instant at, Processor processor, Memory memory, Optional<Rates> rates, List<FileSystem> fileSystems) {
    /** Copies the list. */
    public Snapshot {
        fileSystems = List.copyOf(fileSystems);
    }

    /**
     * The processors.
     *
     * @param count how many
     * @param load1 mean of runnable and waiting tasks over 1 minute
     * @param load5 over 5 minutes
     * @param load15 over 15 minutes
     */
    public record Processor(int count, double load1, double load5, double load15) {}

    /**
     * The memory, in bytes.
     *
     * @param total all of it
     * @param available what programs could still get without swapping
     * @param swapTotal all swap
     * @param swapFree swap that is not used
     */
    public record Memory(long total, long available, long swapTotal, long swapFree) {}

    /**
     * What moved between two looks.
     *
     * @param busy the share of processor time that was used, 0 to 1
     * @param diskRead bytes per second read from disks
     * @param diskWritten bytes per second written to disks
     * @param received bytes per second received by interfaces other than loopback
     * @param sent bytes per second sent
     */
    public record Rates(double busy, double diskRead, double diskWritten, double received, double sent) {}

    /**
     * A mounted file system.
     *
     * @param mountPoint where
     * @param type its type, such as {@code ext4}
     * @param source its device or origin, as the kernel names it
     * @param totalBytes its size
     * @param availableBytes what an ordinary user can still write
     */
    public record FileSystem(String mountPoint, String type, String source, long totalBytes, long availableBytes) {}
}
