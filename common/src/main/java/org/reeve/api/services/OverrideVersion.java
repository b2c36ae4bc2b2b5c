package org.reeve.api.services;

import java.time.Instant;

/**
 * An earlier content of a unit's override.
 *
 * @param id names it
 * @param replaced until when it stood there
 * @param bytes how long it is
 */
public record OverrideVersion(VersionId id, Instant replaced, int bytes) {
    /** How many are kept for a unit; the oldest goes first. */
    public static final int MOST = 50;
}
