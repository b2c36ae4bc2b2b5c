package org.reeve.gui.scans;

/** The parts of the page. */
enum Section {
    /** Scans, and what they found. */
    SCANS,
    /** What an administrator described. */
    CUSTOM,
    /** What begins by itself. */
    SCHEDULES
}
