package org.reeve.api.logs;

/** Which end of the journal comes first. */
public enum LogOrder {
    NEWEST_FIRST,
    OLDEST_FIRST
}
