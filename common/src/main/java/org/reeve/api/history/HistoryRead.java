package org.reeve.api.history;

import org.reeve.api.ChangeId;
import org.reeve.api.Right;
import org.reeve.api.Sink;

/** What was changed. One's own records need no more than asking; others' are not told apart from missing ones. */
public interface HistoryRead extends Right.Look {
    /** One record of the caller's own. */
    ChangeRecord get(ChangeId id);

    /** The caller's own records, newest first. */
    void list(HistoryFilter filter, Sink<HistoryEntry> entries);
}
