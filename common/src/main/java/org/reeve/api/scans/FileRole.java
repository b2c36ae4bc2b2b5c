package org.reeve.api.scans;

/** What a file is to its package. */
public enum FileRole {
    /** Configuration, which administrators change. */
    CONFIGURATION,
    /** Documentation, which nothing runs. */
    DOCUMENTATION,
    /** Made while it is used, such as a log: the package only says that it is its own. */
    STATE,
    /** A program, a library, data: nobody but the package's manager should change it. */
    PROGRAM
}
