package org.reeve.gui.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.reeve.api.ChangeId;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.TextCell;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;
import org.reeve.gui.work.Background;

/** The table of records. */
final class HistoryTable {
    private final HistoryWords words;
    private final Texts texts;

    private HistoryTable(HistoryWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    static RowTable<HistoryRow> of(HistoryWords words, HistoryModel model, FilterModel filter, Background background) {
        RowTable<HistoryRow> table =
                new RowTable<>("history", words.texts().get("table"), model.selected(), HistoryRow::id);
        List<TableColumn<HistoryRow, ?>> columns = new HistoryTable(words).columns();
        table.view().getColumns().addAll(columns);
        table.show(filter.visible(), background);
        columns.getFirst().setSortType(TableColumn.SortType.DESCENDING);
        table.view().getSortOrder().add(columns.getFirst());
        table.copies(words::line);
        return table;
    }

    private List<TableColumn<HistoryRow, ?>> columns() {
        return List.of(
                by("when", 138, 120, words::when, Comparator.comparing(row -> row.record()
                        .at())),
                text("what", 186, 110, words::what),
                result(),
                text("target", 100, 60, words::target),
                text("from", 78, 70, words::from),
                text("who", 68, 50, words::user),
                by("took", 62, 50, words::took, Comparator.comparing(row -> row.took()
                        .orElse(Duration.ZERO))));
    }

    private TableColumn<HistoryRow, String> text(
            String id, double width, double least, Function<HistoryRow, String> value) {
        TableColumn<HistoryRow, String> column = RowTable.column(id, texts.get("column." + id), value, width, least);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        String style = id.equals("what") ? "unit-cell" : "muted-cell";
        column.setCellFactory(table -> new TextCell<>(style, row -> Tone.OFF));
        return column;
    }

    private TableColumn<HistoryRow, HistoryRow> result() {
        TableColumn<HistoryRow, HistoryRow> column =
                RowTable.column("result", texts.get("column.result"), row -> row, 92, 84);
        column.setComparator(Comparator.comparing(HistoryRow::result));
        column.setCellFactory(table -> new ToneCell(words::result));
        return column;
    }

    private TableColumn<HistoryRow, HistoryRow> by(
            String id, double width, double least, Function<HistoryRow, String> value, Comparator<HistoryRow> order) {
        TableColumn<HistoryRow, HistoryRow> column =
                RowTable.column(id, texts.get("column." + id), row -> row, width, least);
        column.setComparator(order);
        column.setCellFactory(table -> new PlainCell(value));
        return column;
    }

    /** Which records are selected, newest first as the table has them. */
    static List<HistoryRow> chosen(RowTable<HistoryRow> table, java.util.Set<ChangeId> chosen) {
        return table.view().getItems().stream()
                .filter(row -> chosen.contains(row.id()))
                .toList();
    }
}
