package org.reeve.gui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Takes lesser columns away while a table has no room for all that are chosen, so that names are seen whole.
 *
 * @param <R> a row
 */
public final class Squeeze<R> {
    /** What the scroll bar takes. */
    private static final double BAR = 16;

    private final TableView<R> table;
    private final List<TableColumn<R, ?>> lesser;
    private final List<TableColumn<R, ?>> away = new ArrayList<>();

    /** {@code lesser} are taken away in this order. */
    public Squeeze(TableView<R> table, List<TableColumn<R, ?>> lesser) {
        this.table = table;
        this.lesser = lesser;
        table.widthProperty().addListener((_, _, _) -> fit());
    }

    /** Whether a column is chosen, seen or not. */
    public boolean chosen(TableColumn<R, ?> column) {
        return column.isVisible() || away.contains(column);
    }

    /** Other columns are in the table, or other ones are chosen: what was away is as it was chosen. */
    public void begin() {
        away.clear();
        fit();
    }

    private void fit() {
        if (table.getWidth() <= 0 || !table.getColumns().containsAll(lesser)) {
            return;
        }
        away.removeIf(TableColumn::isVisible);
        for (TableColumn<R, ?> column : lesser) {
            if (column.isVisible() && needed() > room()) {
                column.setVisible(false);
                away.add(column);
            }
        }
        for (TableColumn<R, ?> column : List.copyOf(away).reversed()) {
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
