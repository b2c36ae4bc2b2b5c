package org.reeve.api.logs;

/**
 * How far an export is.
 *
 * @param rows entries written
 * @param bytes octets written
 */
public record LogExported(long rows, long bytes) {}
