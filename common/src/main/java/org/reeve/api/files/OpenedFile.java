package org.reeve.api.files;

import org.reeve.api.Descriptor;

/**
 * An ordinary file, open for reading and nothing else.
 *
 * @param path where it lies once all links on the way are followed
 * @param entry what is told of it
 * @param tag the state that was opened; the base of a save
 * @param copied whether the descriptor is of a copy, because the file's own would have let the receiver write to it
 */
public record OpenedFile(FilePath path, FileEntry entry, FileTag tag, boolean copied, Descriptor content) {}
