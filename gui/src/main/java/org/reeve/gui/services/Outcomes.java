package org.reeve.gui.services;

import java.util.List;
import javafx.scene.control.Button;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is told of an action on a unit that did not succeed: its words, the last lines of the log, and the next steps. */
final class Outcomes {
    private static final int LINES = 3;

    private final UnitWords words;
    private final Texts texts;
    private final ActionsModel actions;
    private final Desk desk;
    private final Runnable showLog;

    Outcomes(UnitWords words, ActionsModel actions, Desk desk, Runnable showLog) {
        this.words = words;
        this.texts = words.texts();
        this.actions = actions;
        this.desk = desk;
        this.showLog = showLog;
    }

    OutcomeCard.Told tell(Attempt attempt, HelperException problem, List<LogLine> log) {
        boolean tried = problem.problem() == Problem.FAILED;
        return new OutcomeCard.Told(
                said(attempt, problem),
                tried ? last(log) : List.of(),
                steps(problem),
                () -> actions.again(attempt),
                () -> actions.putAway(attempt));
    }

    private OutcomeCard.Words said(Attempt attempt, HelperException problem) {
        String unit = attempt.unit().name().value();
        String not = words.not(attempt.action());
        String title = problem.problem() == Problem.FAILED
                ? words.didNot(attempt.action(), unit)
                : texts.get("not.title." + attempt.action().name(), unit);
        return new OutcomeCard.Words(
                not,
                title,
                ProblemTexts.below(title, not, problem),
                texts.get("attempt." + attempt.action().name(), unit),
                texts.get(attempt.unit().scope() == Scope.USER ? "lost.own" : "lost.root"),
                attempt.command());
    }

    private static List<String> last(List<LogLine> log) {
        return log.stream()
                .skip(Math.max(0, log.size() - LINES))
                .map(LogLine::text)
                .toList();
    }

    private List<Button> steps(HelperException problem) {
        return switch (problem.problem()) {
            case FAILED, DISCONNECTED -> List.of(Nodes.button(texts.get("show.log"), showLog));
            case NO_AGENT -> List.of(Nodes.button(texts.get("what.to.do"), desk::explainRights));
            case INVALID,
                    UNSUPPORTED,
                    NOT_FOUND,
                    DENIED,
                    DISMISSED,
                    NEEDS_PASSWORD,
                    CONFLICT,
                    BUSY,
                    UNAVAILABLE,
                    TIMEOUT,
                    CANCELLED,
                    NOT_STARTED,
                    MISMATCH,
                    INTERNAL -> List.of();
        };
    }
}
