package org.reeve.api.services;

import java.util.Optional;

/**
 * What a unit uses, by its control group. What the system does not account for is absent.
 *
 * @param name the unit
 * @param memoryBytes memory in use
 * @param tasks processes and threads
 * @param cpuNanos processor time since it was started
 * @param readBytes read from disks since it was started
 * @param writtenBytes written to disks since it was started
 */
public record UnitUsage(
        UnitName name,
        Optional<Long> memoryBytes,
        Optional<Long> tasks,
        Optional<Long> cpuNanos,
        Optional<Long> readBytes,
        Optional<Long> writtenBytes) {}
