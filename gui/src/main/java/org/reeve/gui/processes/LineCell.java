package org.reeve.gui.processes;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A word about a row; what does not fit, or why there is none, is in the tooltip. */
final class LineCell extends TableCell<Line, Line> {
    private static final String ABSENT = "–";

    private final Function<Line, String> text;
    private final Function<Line, String> more;

    LineCell(String style, Function<Line, String> text, Function<Line, String> more) {
        this.text = text;
        this.more = more;
        getStyleClass().add(style);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        String word = text.apply(line);
        String tip = more.apply(line);
        // A unit has no PID; that is nothing to wonder about.
        setText(word.isEmpty() && (line.process().isPresent() || !tip.isEmpty()) ? ABSENT : word);
        setTooltip(tip.isEmpty() ? null : new Tooltip(tip));
        setAccessibleText(word.isEmpty() ? tip : word);
    }
}
