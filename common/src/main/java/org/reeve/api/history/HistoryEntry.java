package org.reeve.api.history;

/**
 * A line of the history.
 *
 * @param user the name of who asked; the number where it has no name any more
 * @param record the attempt
 */
public record HistoryEntry(String user, ChangeRecord record) {}
