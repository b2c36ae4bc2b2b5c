package org.reeve.gui.cli;

import org.reeve.api.Problem;

/** What the terminal form's exit codes mean; {@code reeve --help} lists them. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int DENIED = 3;
    static final int DISMISSED = 4;
    static final int NOT_FOUND = 5;
    static final int NOT_ASKED = 6;
    static final int UNREACHABLE = 7;

    /** What a shell reports for a program that Ctrl-C ended. */
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(Problem problem) {
        return switch (problem) {
            case FAILED, CONFLICT, BUSY, TIMEOUT, UNSUPPORTED, INTERNAL -> FAILED;
            case INVALID -> USAGE;
            case DENIED -> DENIED;
            case DISMISSED -> DISMISSED;
            case NOT_FOUND -> NOT_FOUND;
            case NEEDS_PASSWORD, NO_AGENT -> NOT_ASKED;
            case UNAVAILABLE, DISCONNECTED, NOT_STARTED, MISMATCH -> UNREACHABLE;
            case CANCELLED -> CANCELLED;
        };
    }
}
