package org.reeve.gui.services;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Tone;

/** The name of what a row starts, with the dot of its state; the word of that state stands in the column beside. */
final class StartsCell extends TableCell<UnitRow, String> {
    private final Function<UnitRow, Optional<Tone>> tones;
    private final String none;
    private final Region dot = new Region();
    private final Tooltip tip = new Tooltip();

    /** {@code tones} is given the row; absent where what it starts is not one unit that is known. */
    StartsCell(Function<UnitRow, Optional<Tone>> tones, String none) {
        this.tones = tones;
        this.none = none;
        dot.getStyleClass().add("dot");
        getStyleClass().add("unit-cell");
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        UnitRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || name == null || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Optional<Tone> tone = name.isEmpty() ? Optional.empty() : tones.apply(row);
        tone.ifPresent(known -> known.mark(dot));
        setGraphic(tone.isPresent() ? dot : null);
        setText(name.isEmpty() ? "—" : name);
        tip.setText(name.isEmpty() ? none : name);
        setTooltip(tip);
    }
}
