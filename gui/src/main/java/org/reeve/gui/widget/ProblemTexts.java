package org.reeve.gui.widget;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** The sentence that a failure is told by: one per word of the vocabulary, the helper's own where it knows more. */
public final class ProblemTexts {
    private ProblemTexts() {}

    /**
     * What went wrong, for a person.
     *
     * @param notDone the start of the sentence, such as "Not restarted"
     */
    public static String sentence(String notDone, HelperException problem) {
        return Texts.of(ProblemTexts.class)
                .get("problem." + problem.problem().name(), notDone, SafeText.line(problem.sentence()));
    }

    /** Whether it was the person's own wish, which is no failure to alarm about. */
    public static boolean calm(Problem problem) {
        return switch (problem) {
            case DISMISSED, CANCELLED -> true;
            case INVALID,
                    UNSUPPORTED,
                    NOT_FOUND,
                    DENIED,
                    NO_AGENT,
                    NEEDS_PASSWORD,
                    CONFLICT,
                    BUSY,
                    FAILED,
                    UNAVAILABLE,
                    TIMEOUT,
                    DISCONNECTED,
                    NOT_STARTED,
                    MISMATCH,
                    INTERNAL -> false;
        };
    }
}
