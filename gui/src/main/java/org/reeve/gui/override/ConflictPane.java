package org.reeve.gui.override;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.api.services.UnitOverride;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Somebody else wrote meanwhile: what is there now, what was there, what is mine. Nothing is lost whatever is chosen. */
final class ConflictPane extends VBox {
    private final DiffView diff;
    private final javafx.scene.control.Button first;

    ConflictPane(Texts texts, OverrideModel model, Intent mine, UnitOverride theirs) {
        this.diff = new DiffView(texts.get("conflict.title"));
        this.first = Nodes.button(texts.get("conflict.mine"), model::keepMine);
        String before = model.base().map(UnitOverride::text).orElse("");
        getStyleClass().addAll("review", "conflict");
        ToggleGroup group = new ToggleGroup();
        HBox chips = new HBox(
                6,
                chip(texts.get("conflict.both"), group, () -> diff.show(theirs.text(), mine.after())),
                chip(texts.get("conflict.theirs.changed"), group, () -> diff.show(before, theirs.text())),
                chip(texts.get("conflict.mine.changed"), group, () -> diff.show(before, mine.after())));
        group.getToggles().getFirst().setSelected(true);
        VBox.setVgrow(diff, Priority.ALWAYS);
        FlowPane steps = new FlowPane(
                first,
                Nodes.button(texts.get("conflict.take"), model::takeTheirs),
                Nodes.button(texts.get("review.back"), model::back));
        steps.getStyleClass().add("action-row");
        Label choices = Nodes.label(texts.get("conflict.choices"), "muted");
        choices.setMinHeight(USE_PREF_SIZE); // what differs gives way, and not what can be done about it
        getChildren()
                .addAll(
                        Nodes.label(texts.get("conflict.title"), "card-title"),
                        Nodes.label(texts.get(theirs.tag().present() ? "conflict.sentence" : "conflict.gone")),
                        chips,
                        diff,
                        choices,
                        steps);
    }

    private static ToggleButton chip(String text, ToggleGroup group, Runnable show) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        chip.setOnAction(event -> chip.setSelected(true));
        chip.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                show.run();
            }
        });
        return chip;
    }

    void focusFirst() {
        first.requestFocus();
    }
}
