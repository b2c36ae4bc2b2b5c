package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitDetail;
import org.reeve.gui.services.DetailModel.Aftermath;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Texts;

/** What is told of an action on a unit that did not succeed: why, the last lines of the log, and the next steps. */
final class Outcomes {
    private static final int LINES = 3;

    private final UnitWords words;
    private final Texts texts;
    private final ActionsModel actions;
    private final Desk desk;
    private final NextSteps next;
    private final Consumer<UnitRow.Key> go;

    Outcomes(UnitWords words, ActionsModel actions, Desk desk, NextSteps next, Consumer<UnitRow.Key> go) {
        this.words = words;
        this.texts = words.texts();
        this.actions = actions;
        this.desk = desk;
        this.next = next;
        this.go = go;
    }

    /** What explains it: the unit itself where it is the shown one, and what was read after it failed. */
    record Facts(UnitRow.Key shown, Optional<UnitDetail> detail, Aftermath aftermath) {}

    OutcomeCard.Told tell(Attempt attempt, HelperException problem, Facts facts) {
        boolean tried = problem.problem() == Problem.FAILED;
        return new OutcomeCard.Told(
                said(attempt, problem),
                tried ? last(facts.aftermath().log()) : List.of(),
                tried ? next(attempt, facts) : List.of(),
                steps(attempt, problem, facts),
                () -> actions.again(attempt),
                () -> actions.putAway(attempt));
    }

    /** The three next steps after a start that did not work. */
    Optional<Advice> advice(Attempt attempt, Facts facts) {
        boolean starts = attempt.deed().equals(Deeds.START) || attempt.deed().equals(Deeds.RESTART);
        return facts.detail()
                .filter(detail -> starts && attempt.unit().equals(facts.shown()))
                .flatMap(detail ->
                        Advice.ofStart(detail, !facts.aftermath().needed().isEmpty()));
    }

    private List<Node> next(Attempt attempt, Facts facts) {
        Optional<Node> reason =
                facts.detail().flatMap(detail -> next.reason(detail.outcome())).map(Outcomes::whole);
        return advice(attempt, facts)
                .map(advice -> Stream.concat(reason.stream(), next.steps(advice).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Label whole(String text) {
        Label label = Nodes.label(text);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private OutcomeCard.Words said(Attempt attempt, HelperException problem) {
        String unit = attempt.target();
        String not = words.not(attempt.deed());
        String title = problem.problem() == Problem.FAILED
                ? words.didNot(attempt.deed(), unit)
                : words.notDone(attempt.deed(), unit);
        return new OutcomeCard.Words(
                not,
                title,
                ProblemTexts.below(title, not, problem),
                words.attempt(attempt.deed(), unit),
                texts.get(attempt.unit().scope() == Scope.USER ? "lost.own" : "lost.root"),
                attempt.command());
    }

    private static List<String> last(List<LogLine> log) {
        return log.stream()
                .skip(Math.max(0, log.size() - LINES))
                .map(LogLine::text)
                .toList();
    }

    private List<Button> steps(Attempt attempt, HelperException problem, Facts facts) {
        return switch (problem.problem()) {
            case FAILED, DISCONNECTED ->
                attempt.unit().equals(facts.shown())
                        ? List.of(Nodes.button(texts.get("show.log"), next.log()))
                        : List.of(Nodes.button(
                                texts.get("palette.go", attempt.target()), () -> go.accept(attempt.unit())));
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
