package org.reeve.api.services;

import java.util.Optional;

/**
 * How long each part of the last boot took, in microseconds; what the machine does not have is absent.
 *
 * @param firmware until the loader
 * @param loader until the kernel
 * @param kernel until the initial RAM disk, or until systemd
 * @param initrd until the real system
 * @param userspace until the default target was reached
 */
public record BootTimes(
        Optional<Long> firmware,
        Optional<Long> loader,
        Optional<Long> kernel,
        Optional<Long> initrd,
        Optional<Long> userspace) {}
