package org.reeve.gui.connections;

import java.util.List;
import javafx.scene.control.Button;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is told of a connection that did not come about, or did not end, and what can be done about it. */
final class Failures {
    private static final String SERVICES = "services";

    private final Texts texts;
    private final ActionsModel actions;
    private final Desk desk;

    Failures(Texts texts, ActionsModel actions, Desk desk) {
        this.texts = texts;
        this.actions = actions;
        this.desk = desk;
    }

    /**
     * Why, below a title that says already what was not done. Where the helper knows more than the word for it, its sentence
     * stands as it is: it may begin with the connection's name, and only it knows which agent is missing.
     */
    static String why(Texts texts, Attempt attempt, HelperException problem) {
        return switch (problem.problem()) {
            case UNSUPPORTED,
                    NOT_FOUND,
                    DENIED,
                    NO_AGENT,
                    NEEDS_PASSWORD,
                    CONFLICT,
                    BUSY,
                    FAILED,
                    UNAVAILABLE,
                    TIMEOUT -> SafeText.line(problem.sentence());
            case INVALID, DISMISSED, CANCELLED, DISCONNECTED, NOT_STARTED, MISMATCH, INTERNAL ->
                ProblemTexts.below(attempt.words().not(), not(texts, attempt), problem);
        };
    }

    private static String not(Texts texts, Attempt attempt) {
        return texts.get("not." + attempt.act().action().name());
    }

    OutcomeCard.Told tell(Attempt attempt, HelperException problem) {
        return new OutcomeCard.Told(
                new OutcomeCard.Words(
                        not(texts, attempt),
                        attempt.words().not(),
                        why(texts, attempt, problem),
                        attempt.words().label(),
                        texts.get("lost"),
                        attempt.command()),
                List.of(),
                List.of(),
                steps(problem.problem()),
                () -> actions.again(attempt),
                () -> actions.putAway(attempt));
    }

    private List<Button> steps(Problem problem) {
        return switch (problem) {
            case UNAVAILABLE -> List.of(Nodes.button(texts.get("open.services"), () -> desk.open(SERVICES)));
            case INVALID,
                    UNSUPPORTED,
                    NOT_FOUND,
                    DENIED,
                    DISMISSED,
                    NO_AGENT,
                    NEEDS_PASSWORD,
                    CONFLICT,
                    BUSY,
                    FAILED,
                    TIMEOUT,
                    CANCELLED,
                    DISCONNECTED,
                    NOT_STARTED,
                    MISMATCH,
                    INTERNAL -> List.of();
        };
    }
}
