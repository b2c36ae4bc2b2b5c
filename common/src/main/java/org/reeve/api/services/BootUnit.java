package org.reeve.api.services;

import java.util.List;
import java.util.Optional;

/**
 * A unit's part in the last boot. Times are in microseconds since systemd took over.
 *
 * @param name the unit
 * @param beganMicros when its start began
 * @param tookMicros how long it took until it was up, or until it was done
 * @param upMicros when it was up, which the initial RAM disk's units were before, at less than 0; absent where it was not when
 *     the boot was over
 * @param after units that it had to wait for and that were started at boot too
 */
public record BootUnit(
        UnitName name, long beganMicros, long tookMicros, Optional<Long> upMicros, List<UnitName> after) {
    /** Copies the list. */
    public BootUnit {
        after = List.copyOf(after);
    }
}
