package org.reeve.gui.processes;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.reeve.gui.widget.Nodes;

/** A process's name and command, stood in below what it belongs to; a mark opens and closes what is below it. */
final class NameCell extends TableCell<Line, Line> {
    private static final double STEP = 16;

    private final ProcessWords words;
    private final FontIcon mark = Nodes.icon(Feather.CHEVRON_DOWN, "twist");
    private final Region step = new Region();
    private final HBox before = new HBox(step, mark);

    NameCell(ProcessWords words, Consumer<Object> toggle) {
        this.words = words;
        getStyleClass().addAll("name", "process-name");
        before.setAlignment(Pos.CENTER_LEFT);
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
        mark.setVisible(line.below());
        step.setMinWidth(line.depth() * STEP);
        setGraphic(line.below() || line.depth() > 0 ? before : null);
        setText(words.name(line));
        setTooltip(new Tooltip(
                line.process().map(one -> words.command(one.facts())).orElseGet(() -> words.name(line))));
    }
}
