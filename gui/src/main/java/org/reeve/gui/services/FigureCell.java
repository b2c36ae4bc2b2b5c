package org.reeve.gui.services;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A figure that may not be known; a dash then, and why. */
final class FigureCell extends TableCell<UnitRow, String> {
    private final String why;
    private final Tooltip tip = new Tooltip();

    FigureCell(String why) {
        this.why = why;
        getStyleClass().add("figure");
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        boolean none = text == null || text.isEmpty();
        setText(empty ? null : none ? "—" : text);
        tip.setText(none ? why : text);
        setTooltip(empty ? null : tip);
    }
}
