package org.reeve.link;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** What it means when a helper ends before it listens. The codes are pkexec's own and the launcher's (sysexits.h). */
final class Exits {
    private static final int DISMISSED = 126;
    private static final int NOT_AUTHORIZED = 127;
    private static final int UNUSABLE = 64;
    private static final int UNSAFE = 78;
    private static final int NO_SLOT = 75;

    private Exits() {}

    static HelperException failure(int code, String text) {
        return switch (code) {
            case DISMISSED -> new HelperException(Problem.DISMISSED, "You closed the password prompt.");
            case NOT_AUTHORIZED -> notAuthorized(text);
            case NO_SLOT ->
                new HelperException(
                        Problem.BUSY, "Four root helpers of yours run already. Close another Reeve and try again.");
            case UNUSABLE, UNSAFE ->
                new HelperException(Problem.NOT_STARTED, "The helper refused to start: " + orUnknown(text));
            default ->
                new HelperException(
                        Problem.NOT_STARTED,
                        "The helper ended with code " + code + " before it listened: " + orUnknown(text));
        };
    }

    /** pkexec says 127 for "not authorized" and for every error of its own; only its text tells them apart. */
    private static HelperException notAuthorized(String text) {
        if (text.contains("No authentication agent") || text.contains("/dev/tty")) {
            return new HelperException(
                    Problem.NO_AGENT,
                    "No polkit agent is running that could ask for a password. Start your desktop's agent, or use Reeve"
                            + " in a terminal.");
        }
        if (text.contains("Not authorized") || text.contains("not authorized")) {
            return new HelperException(Problem.DENIED, "polkit does not let you start the root helper.");
        }
        if (text.contains("setuid root")) {
            return new HelperException(
                    Problem.NOT_STARTED,
                    "pkexec cannot become root here (no new privileges, or a container). Start Reeve outside of it.");
        }
        return new HelperException(Problem.NOT_STARTED, "pkexec could not start the root helper: " + orUnknown(text));
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? "it did not say why" : text;
    }
}
