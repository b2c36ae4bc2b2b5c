package org.reeve.gui.services;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Texts;

/** What units use: hidden until they are chosen, and read only for the rows in view. */
final class UsageColumns {
    private final Texts texts;
    private final TableView<UnitRow> view;
    private final UsageModel usage;
    private final List<TableColumn<UnitRow, ?>> all;

    UsageColumns(Texts texts, PageContext context, TableView<UnitRow> view) {
        this.texts = texts;
        this.view = view;
        this.usage = new UsageModel(context.calls(), context.background(), this::inView);
        this.all = List.of(
                used("memory", 82, use -> use.memoryBytes().map(Texts::bytes)),
                used("tasks", 56, use -> use.tasks().map(count -> Long.toString(count))),
                used("cpu", 66, use -> use.cpuPercent().map(UsageColumns::percent)),
                used("read", 90, use -> use.readPerSecond().map(this::perSecond)),
                used("written", 90, use -> use.writtenPerSecond().map(this::perSecond)));
        all.forEach(column -> {
            column.setVisible(false);
            column.visibleProperty().addListener((_, _, _) -> want());
        });
    }

    List<TableColumn<UnitRow, ?>> all() {
        return all;
    }

    /** Reads where one of them is in the table, and shown. */
    void want() {
        usage.wanted(all.stream()
                .anyMatch(column -> column.isVisible() && view.getColumns().contains(column)));
    }

    /** The page is shown, or not. */
    void shown(boolean now) {
        usage.shown(now);
    }

    /** The rows that can be seen. */
    private List<UnitRow.Key> inView() {
        if (!(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return List.of();
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null) {
            return List.of();
        }
        int end = Math.min(last.getIndex() + 1, view.getItems().size());
        return IntStream.range(Math.max(0, first.getIndex()), end)
                .mapToObj(view.getItems()::get)
                .filter(row -> row.unit().isPresent())
                .map(UnitRow::key)
                .toList();
    }

    private TableColumn<UnitRow, String> used(String id, double width, Function<Usage, Optional<String>> figure) {
        TableColumn<UnitRow, String> column = new TableColumn<>(texts.get("column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setCellValueFactory(cell -> usage.of(cell.getValue().key())
                .map(known -> known.flatMap(figure).orElse("")));
        column.setCellFactory(one -> new FigureCell(texts.get("column.unaccounted")));
        // Only what is in view is known, so that it cannot be sorted by.
        column.setSortable(false);
        return column;
    }

    private static String percent(double percent) {
        return String.format(Locale.getDefault(), percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    private String perSecond(double bytes) {
        return texts.get("column.per.second", Texts.bytes(Math.round(bytes)));
    }
}
