package org.reeve.gui.override;

/** What is filled in for a timer. */
enum Field {
    COMMAND,
    USER,
    DIRECTORY,
    TIME,
    MINUTES,
    CALENDAR,
    DELAY,
    NAME,
    DESCRIPTION
}
