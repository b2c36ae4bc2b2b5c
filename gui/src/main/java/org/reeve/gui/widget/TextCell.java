package org.reeve.gui.widget;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * A text; what does not fit is in the tooltip.
 *
 * @param <R> the table's rows
 */
public final class TextCell<R> extends TableCell<R, String> {
    private final Function<R, Tone> tones;
    private final Tooltip tip = new Tooltip();

    /** In a style and in the tone of its row. */
    public TextCell(String style, Function<R, Tone> tones) {
        this.tones = tones;
        getStyleClass().add(style);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        R row = getTableRow() == null ? null : getTableRow().getItem();
        Tone tone = row == null ? Tone.OFF : tones.apply(row);
        tone.mark(this);
        if (empty || text == null || text.isEmpty()) {
            setText(empty ? null : "—");
            setTooltip(null);
        } else {
            setText(text);
            tip.setText(text);
            setTooltip(tip);
        }
    }
}
