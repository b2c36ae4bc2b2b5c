package org.reeve.api.history;

import org.reeve.api.ChangeId;
import org.reeve.api.Right;

/** What was changed. One's own records need no more than asking; others' are not told apart from missing ones. */
public interface HistoryRead extends Right.Look {
    /** One record of the caller's own. */
    ChangeRecord get(ChangeId id);
}
