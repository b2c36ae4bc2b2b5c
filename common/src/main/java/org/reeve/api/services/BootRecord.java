package org.reeve.api.services;

import java.time.Instant;
import org.reeve.api.BootId;

/**
 * A start of a service manager that the journal tells of.
 *
 * @param boot the kernel's boot that it belongs to; a user's manager may start several times in one
 * @param beganMicros when the manager took over, in microseconds of that kernel's monotonic clock; 0 where the journal does not
 *     say that the start came to its end
 * @param began the same by the machine's clock; where the journal does not say it, its first entry of that boot
 * @param times how long it took; without userspace where the journal does not say that it came to its end
 * @param running whether it is the one that runs now
 */
public record BootRecord(BootId boot, long beganMicros, Instant began, BootTimes times, boolean running) {
    /** Refuses a time before the kernel's start. */
    public BootRecord {
        if (beganMicros < 0) {
            throw new IllegalArgumentException("beganMicros is 0 or more");
        }
    }

    /** Whether the journal says that the start came to its end. */
    public boolean finished() {
        return times.userspace().isPresent();
    }
}
