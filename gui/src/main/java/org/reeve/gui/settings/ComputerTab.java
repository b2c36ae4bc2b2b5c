package org.reeve.gui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reeve.api.HelperException;
import org.reeve.gui.settings.ChecksModel.Look;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** What was looked at on this computer, what came of it, and what to do. */
final class ComputerTab extends VBox {
    private final Texts texts;
    private final ChecksModel model;
    private final Desk desk;
    private final Label summary = Nodes.label("", "setting-title");
    private final Button again;
    private final VBox list = new VBox();

    ComputerTab(Texts texts, ChecksModel model, Desk desk) {
        this.texts = texts;
        this.model = model;
        this.desk = desk;
        again = Nodes.button(texts.get("checks.again"), model::look);
        getStyleClass().add("settings-tab");
        summary.setId("checks-summary");
        list.getStyleClass().add("checks");
        FlowPane head = new FlowPane(summary, again);
        head.getStyleClass().add("choice");
        getChildren().addAll(head, Nodes.label(texts.get("checks.about"), "muted", "small"), list);
        model.state().addListener((_, _, _) -> show());
        show();
    }

    /** The button that looks again. */
    Button again() {
        return again;
    }

    private void show() {
        Look state = model.state().get();
        // It keeps the keyboard while it looks: a disabled button would lose it.
        switch (state) {
            case Look.Looking _ -> {
                summary.setText(texts.get("checks.looking"));
                list.setOpacity(0.6);
            }
            case Look.Failed(HelperException problem) -> {
                summary.setText(texts.get("checks.failed"));
                show(List.of(failed(problem)));
            }
            case Look.Looked(List<Answer> answers) -> {
                long findings = answers.stream()
                        .filter(answer -> answer.finding().isPresent())
                        .count();
                summary.setText(texts.get("checks.summary", findings));
                show(answers.stream().map(this::row).toList());
            }
        }
    }

    private void show(List<? extends Node> rows) {
        list.setOpacity(1);
        list.getChildren().setAll(rows);
    }

    private PageNotice failed(HelperException problem) {
        String title = texts.get("checks.failed");
        return PageNotice.failed(
                ProblemTexts.sentence(texts.get("checks.not.looked"), problem),
                texts.get("checks.failed.sentence"),
                List.of(Nodes.button(texts.get("details"), () -> desk.details(Details.of(title, problem, List.of())))));
    }

    private Node row(Answer answer) {
        VBox words = new VBox(Nodes.label(texts.get("check." + answer.check().name()), "strong"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Tone tone =
                switch (answer.outcome()) {
                    case Answer.Outcome.Good(String what) -> {
                        words.getChildren().add(good(answer.check(), what));
                        yield Tone.GOOD;
                    }
                    case Answer.Outcome.Found(Finding finding) -> {
                        words.getChildren()
                                .addAll(
                                        Nodes.label(texts.get("finding." + finding.name())),
                                        Nodes.label(texts.get("finding." + finding.name() + ".do"), "muted"));
                        yield Tone.BAD;
                    }
                    case Answer.Outcome.Open _ -> {
                        words.getChildren().add(Nodes.label(texts.get("check.open"), "muted"));
                        yield Tone.OFF;
                    }
                };
        StackPane dot = new StackPane(Nodes.dot(tone));
        dot.getStyleClass().add("check-dot");
        HBox row = new HBox(dot, words);
        row.getStyleClass().add("check");
        row.setId("check-" + answer.check().name());
        return row;
    }

    private Label good(Check check, String what) {
        String key = "check." + check.name() + ".good";
        return Nodes.label(what.isEmpty() ? texts.get(key) : texts.get(key, SafeText.line(what)), "muted");
    }
}
