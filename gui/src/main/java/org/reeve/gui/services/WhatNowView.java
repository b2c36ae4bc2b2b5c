package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Why a unit failed, in a sentence, and the three most likely next steps, with a button where there is one. */
final class WhatNowView extends ScrollPane {
    private final Texts texts;
    private final NextSteps next;
    private final VBox lines = new VBox();
    private Optional<Outcome> shown = Optional.empty();

    WhatNowView(Texts texts, NextSteps next) {
        this.texts = texts;
        this.next = next;
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
        next.reason(detail.outcome()).ifPresent(text -> all.add(Nodes.label(text, "strong")));
        if (!detail.outcome().result().isEmpty()) {
            all.add(Nodes.label(texts.get("now.result", told(detail.outcome())), "muted", "small"));
        }
        all.addAll(next.steps(advice));
        lines.getChildren().setAll(all);
        setVvalue(0);
    }

    private String told(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        parts.add(SafeText.line(outcome.result()));
        outcome.exitCode().ifPresent(code -> parts.add(texts.get("now.code", Integer.toString(code))));
        outcome.signal().ifPresent(signal -> parts.add(texts.get("now.signal", Integer.toString(signal))));
        return String.join(", ", parts);
    }
}
