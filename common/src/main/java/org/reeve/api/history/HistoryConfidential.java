package org.reeve.api.history;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** What everybody changed with root's rights. */
public interface HistoryConfidential extends Right.Confidential {
    /** Everybody's records, newest first. */
    void list(HistoryFilter filter, Sink<HistoryEntry> entries);
}
