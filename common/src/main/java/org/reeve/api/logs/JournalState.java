package org.reeve.api.logs;

import java.util.Optional;

/**
 * A journal file.
 *
 * @param file its name
 * @param bytes its size
 * @param fault why it cannot be read; absent where it can
 */
public record JournalState(String file, long bytes, Optional<String> fault) {}
