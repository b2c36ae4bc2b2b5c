package org.reeve.gui.boot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.TextCell;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** The table of units: who took how long, and how much longer than in the start that is compared with. */
final class UnitsView extends StackPane {
    private static final String MEMORY = "boot";

    /** What changes from start to start without a reason. */
    private static final long NOISE = 50_000;

    /** What the window is wider than that is the names'. */
    private static final double WIDEST = 170;

    private final BootWords words;
    private final Texts texts;
    private final Jump jump;
    private final BootModel model;
    private final RowTable<BootRow> table;
    private final TableMemory<BootRow> memory;
    private final TableColumn<BootRow, BootRow> took;
    private final TableColumn<BootRow, BootRow> before;
    private final TableColumn<BootRow, BootRow> change;

    UnitsView(PageContext context, BootWords words, BootModel model, Jump jump) {
        this.words = words;
        this.texts = words.texts();
        this.jump = jump;
        this.model = model;
        this.table = new RowTable<>("boot-units", texts.get("table"), model.selected(), BootRow::unit);
        this.memory = new TableMemory<>(context.memory(), MEMORY, table.view());
        this.took = time("took", BootRow::took, row -> span(row.took()), row -> Tone.OFF);
        this.before = time("before", BootRow::before, row -> span(row.before()), row -> Tone.OFF);
        this.change = time("change", BootRow::change, words::change, UnitsView::tone);
        table.view().getColumns().addAll(List.of(unit(), began(), took, before, change));
        table.show(model.visible(), context.background());
        table.copies(BootWords::copied);
        table.rows(this::dress);
        table.view().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        memory.restore();
        compared(false);
        model.others().comparison().addListener((_, _, now) -> compared(!now.equals(Comparison.NONE)));
        getChildren().add(table.view());
    }

    private TableColumn<BootRow, String> unit() {
        TableColumn<BootRow, String> unit = RowTable.column(
                "unit", texts.get("column.unit"), row -> row.unit().value(), 380, 150);
        unit.setComparator(String.CASE_INSENSITIVE_ORDER);
        unit.setCellFactory(column -> new TextCell<>("unit", row -> Tone.OFF));
        return unit;
    }

    private TableColumn<BootRow, BootRow> began() {
        return time("began", BootRow::began, row -> span(row.began()), row -> Tone.OFF);
    }

    private TableColumn<BootRow, BootRow> time(
            String id,
            Function<BootRow, Optional<Long>> value,
            Function<BootRow, String> text,
            Function<BootRow, Tone> tone) {
        TableColumn<BootRow, BootRow> column = RowTable.column(id, texts.get("column." + id), row -> row, 120, 90);
        column.setMaxWidth(WIDEST);
        column.getStyleClass().add("time-column");
        column.setComparator(Comparator.comparing(row -> value.apply(row).orElse(Long.MIN_VALUE)));
        column.setCellFactory(all -> new TimeCell(text, tone, texts.get("column." + id + ".none")));
        return column;
    }

    private String span(Optional<Long> micros) {
        return micros.map(words::span).orElse("");
    }

    private static Tone tone(BootRow row) {
        long change = row.change().orElse(0L);
        if (Math.abs(change) < NOISE) {
            return Tone.OFF;
        }
        return change > 0 ? Tone.BAD : Tone.GOOD;
    }

    /** What is compared is sorted by what became slower; else what took longest comes first, unless something else was chosen. */
    private void compared(boolean now) {
        before.setVisible(now);
        change.setVisible(now);
        boolean byChange =
                table.view().getSortOrder().stream().anyMatch(column -> column == change || column == before);
        if (now) {
            sort(change);
        } else if (byChange || table.view().getSortOrder().isEmpty()) {
            sort(took);
        }
    }

    private void sort(TableColumn<BootRow, ?> column) {
        column.setSortType(TableColumn.SortType.DESCENDING);
        table.view().getSortOrder().setAll(List.of(column));
    }

    private TableRow<BootRow> dress(TableRow<BootRow> row) {
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(event -> Optional.ofNullable(row.getItem())
                .ifPresent(one -> jump.fill(menu, one.unit(), one.mark() != BootRow.Mark.GONE)));
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                Optional.ofNullable(row.getItem()).ifPresent(one -> jump.open(one.unit()));
            }
        });
        row.itemProperty().addListener((_, _, one) -> row.setContextMenu(one == null ? null : menu));
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.selected().get().ifPresent(row -> jump.open(row.unit()));
            event.consume();
        }
    }

    /** Puts the keyboard into the table. */
    void focus() {
        table.focus();
    }

    /** What is shown where no row is left over. */
    void empty(Node notice) {
        table.view().setPlaceholder(notice);
    }

    /** Remembers how it is arranged. */
    void closing() {
        memory.save();
    }
}
