package org.reeve.api.custom;

/**
 * A file that describes no task that may be run.
 *
 * @param file its path
 * @param problem why, one sentence
 */
public record CustomRefused(String file, String problem) {}
