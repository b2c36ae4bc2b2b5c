package org.reeve.api.logs;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Everybody's entries. Root only opens the files; reading them is the business of whoever receives the descriptors. */
public interface LogsConfidential extends Right.Confidential {
    /**
     * The system's journal files, open for reading, at most 16 with an item; then, until the call is cancelled, each that is
     * added, renamed by a rotation, has grown or is gone. Growth is told at most four times a second.
     */
    void journals(Sink<JournalFiles> files);
}
