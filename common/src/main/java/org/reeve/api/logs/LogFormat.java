package org.reeve.api.logs;

/** How entries are written to a file. */
public enum LogFormat {
    /** A line for a person: time, identifier, process, message; control characters are shown, not obeyed. */
    TEXT,
    /** An object on a line, as journalctl --output=json writes it. */
    JSON,
    /** The journal export format, which systemd-journal-remote reads. */
    EXPORT
}
