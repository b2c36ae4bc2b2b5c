package org.reeve.api.services;

import java.util.List;

/**
 * A unit's part in the last boot.
 *
 * @param name the unit
 * @param beganMicros when its start began, in microseconds since systemd took over
 * @param tookMicros how long it took until it was up
 * @param after units that it had to wait for and that were started at boot too
 */
public record BootUnit(UnitName name, long beganMicros, long tookMicros, List<UnitName> after) {
    /** Copies the list. */
    public BootUnit {
        after = List.copyOf(after);
    }
}
