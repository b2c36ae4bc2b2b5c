package org.reeve.api.connections;

/**
 * What went over an interface since it came up, by the kernel's counters.
 *
 * @param device the interface
 * @param receivedBytes received
 * @param sentBytes sent
 */
public record Traffic(String device, long receivedBytes, long sentBytes) {}
