package org.reeve.api.services;

/**
 * Whether Reeve made a timer, and so can remove it.
 *
 * @param timer which
 * @param tag of the contents of its two files, one after the other; empty where it is not Reeve's
 * @param problem why Reeve does not remove it; empty where it does
 */
public record MadeTimer(UnitName timer, ContentTag tag, String problem) {}
