package org.reeve.api.files;

import java.time.Instant;

/**
 * Something that was removed and can be put back.
 *
 * @param id names it
 * @param path where it lay
 * @param kind what it is
 * @param size in bytes; of a folder 0
 * @param removed when
 */
public record TrashedFile(KeptId id, FilePath path, FileKind kind, long size, Instant removed) {}
