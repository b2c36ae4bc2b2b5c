package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.gui.services.Advice.Step;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Why a unit failed, in a sentence, and the three most likely next steps, with a button where there is one. */
final class WhatNowView extends ScrollPane {
    private final Texts texts;
    private final Map<Step, Runnable> actions;
    private final VBox lines = new VBox();
    private Optional<Outcome> shown = Optional.empty();

    /** What each step does; a step without an action is only told. */
    WhatNowView(Texts texts, Map<Step, Runnable> actions) {
        this.texts = texts;
        this.actions = Map.copyOf(actions);
        lines.getStyleClass().add("what-now");
        setContent(lines);
        setFitToWidth(true);
        setAccessibleText(texts.get("tab.now"));
    }

    /** Shows it; the same failure again keeps the keyboard where it is. */
    void show(UnitDetail detail, Advice advice) {
        if (shown.equals(Optional.of(detail.outcome()))) {
            return;
        }
        shown = Optional.of(detail.outcome());
        List<Node> all = new ArrayList<>();
        reason(detail.outcome()).ifPresent(text -> all.add(Nodes.label(text, "strong")));
        if (!detail.outcome().result().isEmpty()) {
            all.add(Nodes.label(texts.get("now.result", told(detail.outcome())), "muted", "small"));
        }
        for (int i = 0; i < advice.steps().size(); i++) {
            all.add(step(i + 1, advice, advice.steps().get(i)));
        }
        lines.getChildren().setAll(all);
        setVvalue(0);
    }

    private Optional<String> reason(Outcome outcome) {
        return outcome.exitCode()
                .filter(code -> outcome.result().equals("exit-code"))
                .flatMap(ExecFailure::of)
                .map(failure -> texts.get("exec." + failure.name()));
    }

    private String told(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        parts.add(SafeText.line(outcome.result()));
        outcome.exitCode().ifPresent(code -> parts.add(texts.get("now.code", Integer.toString(code))));
        outcome.signal().ifPresent(signal -> parts.add(texts.get("now.signal", Integer.toString(signal))));
        return String.join(", ", parts);
    }

    private Node step(int number, Advice advice, Step step) {
        Label text = Nodes.label(texts.get("now.step", number, texts.get("advice." + advice.name() + "." + number)));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(text);
        line.getStyleClass().add("what-now-step");
        Optional.ofNullable(actions.get(step))
                .ifPresent(action -> line.getChildren().add(Nodes.link(texts.get("now." + step.name()), action)));
        return line;
    }
}
