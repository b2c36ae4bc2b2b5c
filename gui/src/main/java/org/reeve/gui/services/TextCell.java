package org.reeve.gui.services;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Tone;

/** A text; what does not fit is in the tooltip. */
final class TextCell extends TableCell<UnitRow, String> {
    TextCell(String style) {
        getStyleClass().add(style);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        UnitRow row = getTableRow() == null ? null : getTableRow().getItem();
        Tone tone = row == null ? Tone.OFF : Tones.of(row);
        tone.mark(this);
        if (empty || text == null || text.isEmpty()) {
            setText(empty ? null : "—");
            setTooltip(null);
        } else {
            setText(text);
            setTooltip(new Tooltip(text));
        }
    }
}
