package org.reeve.api.logs;

import java.time.Instant;
import org.reeve.api.BootId;

/**
 * A boot that the journal knows.
 *
 * @param id its id
 * @param first when its first entry was written
 * @param last when its last entry was written
 */
public record LogBoot(BootId id, Instant first, Instant last) {}
