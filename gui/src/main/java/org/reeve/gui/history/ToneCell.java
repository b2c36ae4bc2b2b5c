package org.reeve.gui.history;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Tone;

/** How it ended: a dot and the word. */
final class ToneCell extends TableCell<HistoryRow, HistoryRow> {
    private final Function<HistoryRow, String> word;
    private final Region dot = Nodes.dot(Tone.OFF);

    ToneCell(Function<HistoryRow, String> word) {
        this.word = word;
        getStyleClass().add("picture-cell");
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(word.apply(row));
        HistoryWords.tone(row).mark(dot);
        HistoryWords.tone(row).mark(this);
        setGraphic(dot);
    }
}
