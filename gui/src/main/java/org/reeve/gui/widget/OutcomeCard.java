package org.reeve.gui.widget;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.reeve.api.HelperException;
import org.reeve.gui.work.Fate;
import org.reeve.gui.work.Job;

/** What came of a change that did not succeed: a sentence, lines that explain it, and the next steps. */
public final class OutcomeCard extends VBox {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final Texts texts = Texts.of(OutcomeCard.class);
    private final Desk desk;

    /** Shows nothing yet. */
    public OutcomeCard(Desk desk) {
        this.desk = desk;
        getStyleClass().add("outcome");
        Nodes.show(this, false);
    }

    /**
     * The words of a change that did not succeed.
     *
     * @param not how a sentence starts: "Not restarted"
     * @param title what did not happen: "nginx.service was not restarted"
     * @param why below the title, why
     * @param attempt what was tried: "Restart of nginx.service"
     * @param lost that its helper ended
     * @param command the equivalent command
     */
    public record Words(String not, String title, String why, String attempt, String lost, String command) {}

    /**
     * What is told of it.
     *
     * @param words its words
     * @param lines what explains it, such as the last of a log
     * @param next what to do next, below them
     * @param steps the feature's own next steps
     * @param again tries it again
     * @param putAway it is known
     */
    public record Told(
            Words words, List<String> lines, List<Node> next, List<Button> steps, Runnable again, Runnable putAway) {
        /** Copies the lists. */
        public Told {
            lines = List.copyOf(lines);
            next = List.copyOf(next);
            steps = List.copyOf(steps);
        }
    }

    /** Shows how a change ended, by {@code tell}; nothing while it runs or when it succeeded. */
    public void show(Job job, Function<HelperException, Told> tell) {
        clear();
        switch (job.state().get()) {
            case Job.Failed(HelperException problem) -> failed(job, tell.apply(problem), problem);
            case Job.Lost(HelperException problem, Fate fate) -> lost(job, tell.apply(problem), problem, fate);
            case Job.Starting _, Job.Asking _, Job.Running _, Job.Done _ -> {}
        }
        Nodes.show(this, !getChildren().isEmpty());
    }

    /** Shows nothing. */
    public void clear() {
        getChildren().clear();
        pseudoClassStateChanged(CALM, false);
        Nodes.show(this, false);
    }

    private void failed(Job job, Told told, HelperException problem) {
        if (ProblemTexts.calm(problem.problem())) {
            pseudoClassStateChanged(CALM, true);
            getChildren()
                    .addAll(
                            Nodes.label(ProblemTexts.sentence(told.words().not(), problem)),
                            steps(Stream.of(again(told), putAway(told))));
            return;
        }
        getChildren()
                .addAll(
                        whole(Nodes.label(told.words().title(), "strong")),
                        whole(Nodes.label(told.words().why())));
        told.lines().forEach(line -> getChildren().add(whole(Nodes.label(SafeText.line(line), "mono", "small"))));
        getChildren().addAll(told.next());
        getChildren().add(allSteps(job, told, problem));
    }

    /** As tall as its text wraps to: what explains a failure is not cut where there is little room. */
    private static Label whole(Label label) {
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void lost(Job job, Told told, HelperException problem, Fate fate) {
        getChildren()
                .addAll(
                        Nodes.label(told.words().lost(), "strong"),
                        Nodes.label(
                                texts.get("fate." + fate.name(), told.words().attempt())));
        if (fate != Fate.LOOKING_UP) {
            getChildren().add(allSteps(job, told, problem));
        }
    }

    private FlowPane allSteps(Job job, Told told, HelperException problem) {
        return steps(Stream.concat(
                told.steps().stream(), Stream.of(again(told), details(job, told.words(), problem), putAway(told))));
    }

    private Button again(Told told) {
        return Nodes.button(texts.get("try.again"), told.again());
    }

    private Button putAway(Told told) {
        return Nodes.button(texts.get("close"), told.putAway(), "flat");
    }

    private Button details(Job job, Words words, HelperException problem) {
        List<Details.Fact> facts = List.of(
                new Details.Fact(texts.get("details.call"), job.call().method()),
                new Details.Fact(texts.get("details.command"), words.command()));
        return Nodes.button(texts.get("details"), () -> desk.details(Details.of(words.title(), problem, facts)));
    }

    private static FlowPane steps(Stream<Button> buttons) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("steps");
        row.getChildren().addAll(buttons.toList());
        return row;
    }
}
