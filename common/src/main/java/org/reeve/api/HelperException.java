package org.reeve.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only exception that crosses the socket. Where it comes from a helper, its suppressed {@link HelperTrace} holds the
 * helper's own stack, so that a printed trace shows both sides.
 */
public final class HelperException extends RuntimeException {
    private final Problem problem;
    private final String record;

    /** A failure with its word and one sentence for a person. */
    public HelperException(Problem problem, String sentence) {
        this(problem, sentence, null);
    }

    /** A failure with its word, one sentence for a person, and what led to it. */
    public HelperException(Problem problem, String sentence, @Nullable Throwable cause) {
        this(problem, sentence, sentence, cause);
    }

    private HelperException(Problem problem, String sentence, String record, @Nullable Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
        this.record = record;
    }

    /** A failure whose sentence quotes what the caller sent, and what is recorded of it instead: history holds no content. */
    public static HelperException quoting(Problem problem, String sentence, String record) {
        return new HelperException(problem, sentence, record, null);
    }

    /** The word from the closed vocabulary. */
    public Problem problem() {
        return problem;
    }

    /** The sentence for a person; never empty. */
    public String sentence() {
        String message = getMessage();
        return message == null || message.isEmpty() ? problem.name() : message;
    }

    /** The sentence for history and journal, which quotes nothing. */
    public String record() {
        return record.isEmpty() ? sentence() : record;
    }

    /** The same failure, carrying the stack that the other side had when it failed. */
    public HelperException withHelperTrace(List<TraceElement> trace) {
        if (!trace.isEmpty()) {
            addSuppressed(new HelperTrace(trace));
        }
        return this;
    }
}
