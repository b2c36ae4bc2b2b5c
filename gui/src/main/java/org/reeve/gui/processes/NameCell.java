package org.reeve.gui.processes;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.reeve.gui.widget.Nodes;

/** A process's name and command, stood in below what it belongs to; a mark opens and closes what is below it. */
final class NameCell extends TableCell<Line, Line> {
    private static final double STEP = 16;
    private static final double EDGE = 10;

    private final ProcessWords words;
    private final FontIcon mark = Nodes.icon(Feather.CHEVRON_DOWN, "twist");

    NameCell(ProcessWords words, Consumer<Object> toggle) {
        this.words = words;
        getStyleClass().addAll("name", "process-name");
        mark.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (getItem() != null) {
                toggle.accept(getItem().key());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        mark.setIconCode(line.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        setGraphic(line.below() ? mark : null);
        setPadding(new Insets(0, EDGE, 0, EDGE + line.depth() * STEP));
        setText(words.name(line));
        setTooltip(line.process()
                .map(one -> new Tooltip(words.command(one.facts())))
                .orElse(null));
    }
}
