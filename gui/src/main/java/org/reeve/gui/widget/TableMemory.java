package org.reeve.gui.widget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.reeve.gui.work.Memory;

/**
 * Remembers how a table was sorted, how wide its columns were and in which order.
 *
 * @param <R> the table's rows
 */
public final class TableMemory<R> {
    private final Memory memory;
    private final String prefix;
    private final TableView<R> table;

    /** Remembers under keys that begin with {@code prefix}; every column has an id. */
    public TableMemory(Memory memory, String prefix, TableView<R> table) {
        this.memory = memory;
        this.prefix = prefix;
        this.table = table;
    }

    /** Arranges the table as it was. */
    public void restore() {
        memory.get(prefix + ".columns").ifPresent(this::order);
        for (TableColumn<R, ?> column : table.getColumns()) {
            memory.number(key(column))
                    .filter(width -> width >= column.getMinWidth() && width < 2000)
                    .ifPresent(column::setPrefWidth);
        }
        memory.get(prefix + ".sort").ifPresent(this::sort);
    }

    private void order(String text) {
        List<TableColumn<R, ?>> ordered = new ArrayList<>();
        Arrays.stream(text.split(","))
                .forEach(id -> column(id).filter(one -> !ordered.contains(one)).ifPresent(ordered::add));
        if (ordered.size() == table.getColumns().size()) {
            table.getColumns().setAll(ordered);
        }
    }

    private void sort(String text) {
        String[] parts = text.split(" ", 2);
        column(parts[0]).ifPresent(column -> {
            column.setSortType(
                    parts.length > 1 && parts[1].equals("down")
                            ? TableColumn.SortType.DESCENDING
                            : TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
        });
    }

    private Optional<TableColumn<R, ?>> column(String id) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst();
    }

    /** Keeps how the table is arranged. */
    public void save() {
        memory.put(
                prefix + ".columns",
                String.join(
                        ",", table.getColumns().stream().map(TableColumn::getId).toList()));
        table.getColumns().forEach(column -> memory.put(key(column), Double.toString(column.getWidth())));
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<R, ?> first = table.getSortOrder().getFirst();
            boolean down = first.getSortType() == TableColumn.SortType.DESCENDING;
            memory.put(prefix + ".sort", first.getId() + (down ? " down" : " up"));
        }
    }

    private String key(TableColumn<R, ?> column) {
        return prefix + ".width." + column.getId();
    }
}
