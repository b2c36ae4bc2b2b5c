package org.reeve.api.logs;

/**
 * A journal file that cannot be read, or not to its end.
 *
 * @param file its name
 * @param sentence why, for a person
 */
public record JournalFault(String file, String sentence) {}
