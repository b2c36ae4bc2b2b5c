package org.reeve.gui.ports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.reeve.api.ports.Listener;
import org.reeve.api.ports.Reach;
import org.reeve.gui.widget.Export;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.TextCell;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.Background;

/** The table of what listens. */
final class PortTable {
    private final PortWords words;
    private final RowTable<PortRow> table;
    private final TableColumn<PortRow, String> since;
    private final List<Column> columns;

    /** A column: its name for the program, its text, where its width starts, and its style. */
    private record Column(String id, Function<Listener, String> text, double width, String style) {}

    PortTable(PortWords words, PortsModel model, Background background) {
        this.words = words;
        this.table = new RowTable<>("ports", words.texts().get("table"), model.selected(), PortRow::key);
        this.columns = List.of(
                new Column("kind", words::kind, 76, "muted"),
                new Column("address", words::address, 150, "unit"),
                new Column("port", words::port, 106, "unit"),
                new Column("who", words::who, 150, "plain"),
                new Column("unit", words::unit, 140, "muted"),
                new Column("user", words::user, 80, "muted"),
                new Column("package", words::packages, 100, "muted"),
                new Column("reach", words::reach, 120, "state"));
        columns.forEach(one -> table.view().getColumns().add(column(one)));
        this.since = RowTable.column("since", words.texts().get("column.since"), words::since, 70, 50);
        since.setCellFactory(all -> new TextCell<>("state", PortTable::sinceTone));
        table.view().getColumns().add(since);
        since.setVisible(false);
        table.show(model.visible(), background);
        table.copies(row -> String.join("\t", values(row)));
    }

    private TableColumn<PortRow, String> column(Column one) {
        TableColumn<PortRow, String> column = RowTable.column(
                one.id(),
                words.texts().get("column." + one.id()),
                row -> one.text().apply(row.listener()),
                one.width(),
                50);
        column.setComparator(one.id().equals("port") ? byNumber() : String.CASE_INSENSITIVE_ORDER);
        column.setCellFactory(all -> new TextCell<>(one.style(), PortTable::tone));
        return column;
    }

    /** 22 comes before 1000; what has no port comes last. */
    static Comparator<String> byNumber() {
        return Comparator.comparingInt(PortTable::number).thenComparing(String.CASE_INSENSITIVE_ORDER);
    }

    private static int number(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(0, end));
    }

    /** What others can reach stands out. */
    private static Tone tone(PortRow row) {
        return row.listener().reach() == Reach.MACHINE ? Tone.OFF : Tone.BUSY;
    }

    private static Tone sinceTone(PortRow row) {
        return row.since() == PortRow.Since.NEW ? Tone.BUSY : Tone.OFF;
    }

    RowTable<PortRow> rows() {
        return table;
    }

    void compared(boolean shown) {
        since.setVisible(shown);
    }

    /** What is shown, in its order. */
    Export.Rows exported() {
        List<String> names = new ArrayList<>(columns.stream().map(Column::id).toList());
        names.add("activation");
        names.add("since");
        return new Export.Rows(
                names,
                table.view().getItems().stream()
                        .map(row -> {
                            List<String> values = new ArrayList<>(values(row));
                            values.add(words.activation(row.listener()).orElse(""));
                            values.add(
                                    row.since() == PortRow.Since.NONE
                                            ? ""
                                            : row.since().name());
                            return List.copyOf(values);
                        })
                        .toList());
    }

    private List<String> values(PortRow row) {
        return columns.stream().map(one -> one.text().apply(row.listener())).toList();
    }
}
