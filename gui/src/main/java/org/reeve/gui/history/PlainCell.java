package org.reeve.gui.history;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A word about a record; what does not fit is in the tooltip. */
final class PlainCell extends TableCell<HistoryRow, HistoryRow> {
    private final Function<HistoryRow, String> text;

    PlainCell(Function<HistoryRow, String> text) {
        this.text = text;
        getStyleClass().add("muted-cell");
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        String word = empty || row == null ? "" : text.apply(row);
        setText(empty ? null : word.isEmpty() ? "—" : word);
        setTooltip(word.isEmpty() ? null : new Tooltip(word));
    }
}
