package org.reeve.gui.boot;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Tone;

/** A time; a dash and why where it is not known. */
final class TimeCell extends TableCell<BootRow, BootRow> {
    private final Function<BootRow, String> text;
    private final Function<BootRow, Tone> tone;
    private final String why;
    private final Tooltip tip = new Tooltip();

    /** The text of a row, empty where there is none, and its tone. */
    TimeCell(Function<BootRow, String> text, Function<BootRow, Tone> tone, String why) {
        this.text = text;
        this.tone = tone;
        this.why = why;
        getStyleClass().add("time");
    }

    @Override
    protected void updateItem(@Nullable BootRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        String said = text.apply(row);
        tone.apply(row).mark(this);
        setText(said.isEmpty() ? "—" : said);
        tip.setText(said.isEmpty() ? why : said);
        setTooltip(tip);
    }
}
