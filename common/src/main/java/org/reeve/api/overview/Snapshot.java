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
 * @param waiting how much programs waited lately; absent where the kernel does not count it
 * @param fileSystems mounted file systems that keep data, each once
 */
public record Snapshot(
        Instant at,
        Processor processor,
        Memory memory,
        Optional<Rates> rates,
        Optional<Waiting> waiting,
        List<FileSystem> fileSystems) {
    private static final int WHOLE = 1000;

    /** Copies the list. */
    public Snapshot {
        fileSystems = List.copyOf(fileSystems);
    }

    /**
     * The processors.
     *
     * @param count how many
     * @param load1 mean of runnable and waiting tasks over 1 minute, in hundredths as the kernel tells it
     * @param load5 over 5 minutes
     * @param load15 over 15 minutes
     */
    public record Processor(int count, int load1, int load5, int load15) {
        /** Refuses what no machine has. */
        public Processor {
            if (count < 1 || load1 < 0 || load5 < 0 || load15 < 0) {
                throw new IllegalArgumentException("processors: expected one at least, and loads from 0 on");
            }
        }
    }

    /**
     * The memory, in bytes.
     *
     * @param total all of it
     * @param available what programs could still get without swapping
     * @param swapTotal all swap
     * @param swapFree swap that is not used
     */
    public record Memory(long total, long available, long swapTotal, long swapFree) {
        /** Refuses parts that are more than the whole. */
        public Memory {
            if (available < 0 || available > total || swapFree < 0 || swapFree > swapTotal) {
                throw new IllegalArgumentException("memory: expected parts between 0 and the whole");
            }
        }

        /** What is in use. */
        public long used() {
            return total - available;
        }
    }

    /**
     * What moved between two looks.
     *
     * @param busy the share of processor time that was used, in thousandths
     * @param diskRead bytes per second read from disks
     * @param diskWritten bytes per second written to disks
     * @param received bytes per second received from other machines
     * @param sent bytes per second sent to them
     */
    public record Rates(int busy, long diskRead, long diskWritten, long received, long sent) {
        /** Refuses what cannot be. */
        public Rates {
            share(busy);
            if (diskRead < 0 || diskWritten < 0 || received < 0 || sent < 0) {
                throw new IllegalArgumentException("rates: expected none below 0");
            }
        }
    }

    /**
     * How much of the last ten seconds some program waited for something, in thousandths: the kernel's pressure stall
     * information.
     *
     * @param processor for a processor
     * @param memory for memory
     * @param disk for a disk
     */
    public record Waiting(int processor, int memory, int disk) {
        /** Refuses more than the whole. */
        public Waiting {
            share(processor);
            share(memory);
            share(disk);
        }
    }

    /**
     * A mounted file system.
     *
     * @param mountPoint where
     * @param type its type, such as {@code ext4}
     * @param source its device or origin, as the kernel names it
     * @param totalBytes its size
     * @param usedBytes what is used; with what is available less than the size where some is kept for root
     * @param availableBytes what an ordinary user can still write
     * @param writable whether it can be written to at all
     */
    public record FileSystem(
            String mountPoint,
            String type,
            String source,
            long totalBytes,
            long usedBytes,
            long availableBytes,
            boolean writable) {
        /** Refuses sizes below nothing. */
        public FileSystem {
            if (totalBytes < 0 || usedBytes < 0 || availableBytes < 0) {
                throw new IllegalArgumentException("file system: expected no size below 0");
            }
        }

        /** How full it is for an ordinary user, in percent rounded up, as df(1) tells it. */
        public int percent() {
            double both = (double) usedBytes + availableBytes;
            return both == 0 ? 100 : (int) Math.ceil(usedBytes * 100.0 / both);
        }

        /** Whether it is in memory and ends with it. */
        public boolean inMemory() {
            return type.equals("tmpfs");
        }
    }

    private static void share(int thousandths) {
        if (thousandths < 0 || thousandths > WHOLE) {
            throw new IllegalArgumentException("a share: expected 0 to " + WHOLE + " thousandths");
        }
    }
}
