package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.LogLine;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Fate;
import org.reeve.gui.work.Job;

/** What came of an action that did not succeed: a sentence, the last lines of the log, and the next steps. */
final class OutcomeCard extends VBox {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");
    private static final int LINES = 3;

    private final UnitWords words;
    private final Texts texts;
    private final ActionsModel actions;
    private final Desk desk;
    private final Runnable showLog;

    OutcomeCard(UnitWords words, ActionsModel actions, Desk desk, Runnable showLog) {
        this.words = words;
        this.texts = words.texts();
        this.actions = actions;
        this.desk = desk;
        this.showLog = showLog;
        getStyleClass().add("outcome");
        Nodes.show(this, false);
    }

    /** Shows how an action ended; nothing while it runs or when it succeeded. */
    void show(Optional<Attempt> attempt, List<LogLine> log) {
        getChildren().clear();
        pseudoClassStateChanged(CALM, false);
        attempt.ifPresent(one -> {
            switch (one.job().state().get()) {
                case Job.Failed failed -> failed(one, failed.problem(), log);
                case Job.Lost lost -> lost(one, lost);
                case Job.Starting _, Job.Asking _, Job.Running _, Job.Done _ -> {}
            }
        });
        Nodes.show(this, !getChildren().isEmpty());
    }

    private void failed(Attempt attempt, HelperException problem, List<LogLine> log) {
        String sentence = ProblemTexts.sentence(words.not(attempt.action()), problem);
        if (ProblemTexts.calm(problem.problem())) {
            pseudoClassStateChanged(CALM, true);
            getChildren().addAll(Nodes.label(sentence), steps(List.of(again(attempt), putAway(attempt))));
            return;
        }
        String title = title(attempt, problem);
        String why = ProblemTexts.below(title, words.not(attempt.action()), problem);
        getChildren().addAll(Nodes.label(title, "strong"), Nodes.label(why));
        if (problem.problem() == Problem.FAILED) {
            log.stream().skip(Math.max(0, log.size() - LINES)).forEach(line -> getChildren()
                    .add(Nodes.label(SafeText.line(line.text()), "mono", "small")));
            getChildren()
                    .add(steps(List.of(
                            Nodes.button(texts.get("show.log"), showLog),
                            details(attempt, problem),
                            again(attempt),
                            putAway(attempt))));
        } else {
            getChildren().add(steps(others(attempt, problem)));
        }
    }

    private String title(Attempt attempt, HelperException problem) {
        return problem.problem() == Problem.FAILED
                ? words.didNot(attempt.action(), attempt.unit().name().value())
                : texts.get(
                        "not.title." + attempt.action().name(),
                        attempt.unit().name().value());
    }

    private List<Button> others(Attempt attempt, HelperException problem) {
        if (problem.problem() == Problem.NO_AGENT) {
            return List.of(
                    Nodes.button(texts.get("what.to.do"), desk::explainRights),
                    again(attempt),
                    details(attempt, problem),
                    putAway(attempt));
        }
        return List.of(again(attempt), details(attempt, problem), putAway(attempt));
    }

    private void lost(Attempt attempt, Job.Lost lost) {
        String unit = attempt.unit().name().value();
        String what = texts.get("attempt." + attempt.action().name(), unit);
        String title = attempt.unit().scope() == org.reeve.api.services.Scope.USER ? "lost.own" : "lost.root";
        getChildren()
                .addAll(
                        Nodes.label(texts.get(title), "strong"),
                        Nodes.label(texts.get("fate." + lost.fate().name(), what)));
        if (lost.fate() != Fate.LOOKING_UP) {
            getChildren()
                    .add(steps(List.of(
                            Nodes.button(texts.get("show.log"), showLog),
                            details(attempt, lost.problem()),
                            again(attempt),
                            putAway(attempt))));
        }
    }

    private Button again(Attempt attempt) {
        return Nodes.button(texts.get("try.again"), () -> actions.again(attempt));
    }

    private Button putAway(Attempt attempt) {
        return Nodes.button(texts.get("close"), () -> actions.putAway(attempt), "flat");
    }

    private Button details(Attempt attempt, HelperException problem) {
        String title = title(attempt, problem);
        List<Details.Fact> facts = List.of(
                new Details.Fact(texts.get("details.call"), attempt.job().call().method()),
                new Details.Fact(texts.get("details.command"), attempt.command()));
        return Nodes.button(texts.get("details"), () -> desk.details(Details.of(title, problem, facts)));
    }

    private static FlowPane steps(List<Button> buttons) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("steps");
        row.getChildren().addAll(buttons);
        return row;
    }
}
