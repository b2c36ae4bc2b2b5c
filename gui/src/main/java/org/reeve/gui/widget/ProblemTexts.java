package org.reeve.gui.widget;

import java.util.Locale;
import java.util.stream.Stream;
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

    /**
     * What went wrong, below a title that says already what was not done; it is not said again.
     *
     * @param notDone as for {@link #sentence}
     */
    public static String below(String title, String notDone, HelperException problem) {
        String whole = sentence(notDone, problem);
        String rest = Stream.of(title + ": ", notDone + ". ")
                .filter(whole::startsWith)
                .findFirst()
                .map(start -> whole.substring(start.length()))
                .orElse(whole);
        return rest.isEmpty() ? whole : rest.substring(0, 1).toUpperCase(Locale.getDefault()) + rest.substring(1);
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
