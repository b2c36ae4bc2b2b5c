package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Takes lesser columns away while a table has no room for all that are chosen, so that names are seen whole. */
final class Squeeze {
    /** What the scroll bar takes. */
    private static final double BAR = 16;

    private final TableView<UnitRow> table;
    private final List<TableColumn<UnitRow, ?>> lesser;
    private final List<TableColumn<UnitRow, ?>> away = new ArrayList<>();

    /** {@code lesser} are taken away in this order. */
    Squeeze(TableView<UnitRow> table, List<TableColumn<UnitRow, ?>> lesser) {
        this.table = table;
        this.lesser = lesser;
        table.widthProperty().addListener((_, _, _) -> fit());
    }

    /** Whether a column is chosen, seen or not. */
    boolean chosen(TableColumn<UnitRow, ?> column) {
        return column.isVisible() || away.contains(column);
    }

    /** Other columns are in the table, or other ones are chosen: what was away is as it was chosen. */
    void begin() {
        away.clear();
        fit();
    }

    private void fit() {
        if (table.getWidth() <= 0 || !table.getColumns().containsAll(lesser)) {
            return;
        }
        away.removeIf(TableColumn::isVisible);
        for (TableColumn<UnitRow, ?> column : lesser) {
            if (column.isVisible() && needed() > room()) {
                column.setVisible(false);
                away.add(column);
            }
        }
        for (TableColumn<UnitRow, ?> column : List.copyOf(away).reversed()) {
            if (needed() + column.getMinWidth() <= room()) {
                column.setVisible(true);
                away.remove(column);
            }
        }
    }

    private double room() {
        return table.getWidth() - BAR;
    }

    private double needed() {
        return table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
    }
}
