package org.reeve.gui.services;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Nodes;

/** A unit's name, with its state as a dot and a word. */
final class UnitNameCell extends ListCell<UnitRow> {
    private final UnitWords words;

    UnitNameCell(UnitWords words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable UnitRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Tones.of(row).mark(dot);
        HBox line = new HBox(
                dot, Nodes.word(row.name().value()), Nodes.spacer(), Nodes.word(words.state(row), "muted", "small"));
        line.getStyleClass().add("dependency");
        setGraphic(line);
        setAccessibleText(row.name().value() + ", " + words.state(row));
    }
}
