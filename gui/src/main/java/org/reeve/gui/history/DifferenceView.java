package org.reeve.gui.history;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.editor.Diff;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Reading;

/** What stood there before the change and what it wrote, line by line, once somebody asks for it. */
final class DifferenceView extends VBox {
    /** Lines around what changed. */
    private static final int AROUND = 3;

    /** In pixels; what is longer is scrolled. */
    private static final double HIGHEST = 320;

    private final Texts texts;
    private final DifferenceModel model;
    private final Button ask;
    private final Label note = Nodes.label("", "muted");
    private final DiffView diff;

    DifferenceView(Texts texts, DifferenceModel model) {
        this.texts = texts;
        this.model = model;
        this.ask = Nodes.button(texts.get("diff.show"), model::read);
        this.diff = new DiffView(texts.get("diff.name"));
        getStyleClass().add("difference");
        ask.setId("history-diff");
        ask.setContentDisplay(ContentDisplay.RIGHT);
        diff.setId("difference");
        diff.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(ask, note, diff);
        InvalidationListener again = changed -> show();
        model.offered().addListener(again);
        model.sides().addListener(again);
        model.asking().addListener(again);
        show();
    }

    private void show() {
        Nodes.show(this, model.offered().get().isPresent());
        boolean asks = model.offered().get().filter(Replaced::asks).isPresent();
        ask.setGraphic(asks ? Nodes.icon(Feather.KEY) : null);
        ask.setAccessibleText(texts.get(asks ? "diff.show.asks" : "diff.show"));
        Reading<Replaced.Sides> sides = model.sides().get();
        Nodes.show(ask, sides instanceof Reading.Nothing || sides instanceof Reading.Failed);
        note.setText(note(sides));
        Nodes.show(note, !note.getText().isEmpty());
        Nodes.show(diff, sides.known().isPresent());
        sides.known().ifPresent(both -> {
            diff.show(Diff.folded(Diff.of(both.before(), both.after()), AROUND));
            diff.setPrefHeight(Math.min(HIGHEST, diff.whole()));
        });
    }

    private String note(Reading<Replaced.Sides> sides) {
        if (model.asking().get()) {
            return texts.get("diff.asking");
        }
        return switch (sides) {
            case Reading.Nothing<Replaced.Sides> _ -> "";
            case Reading.Waiting<Replaced.Sides> _ -> texts.get("diff.reading");
            case Reading.Failed<Replaced.Sides>(var problem) -> ProblemTexts.sentence(texts.get("diff.not"), problem);
            case Reading.Known<Replaced.Sides> _ -> texts.get("diff.said");
        };
    }
}
