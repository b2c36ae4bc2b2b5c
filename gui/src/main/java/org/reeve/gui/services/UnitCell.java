package org.reeve.gui.services;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.UnitName;

/** A unit's name with the dot of its state. */
final class UnitCell extends TableCell<UnitRow, UnitName> {
    private final Region dot = new Region();
    private final Tooltip tip = new Tooltip();

    UnitCell() {
        dot.getStyleClass().add("dot");
        getStyleClass().add("unit-cell");
    }

    @Override
    protected void updateItem(@Nullable UnitName name, boolean empty) {
        super.updateItem(name, empty);
        UnitRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || name == null || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Tones.of(row).mark(dot);
        setText(name.value());
        setGraphic(dot);
        tip.setText(name.value());
        setTooltip(tip);
    }
}
