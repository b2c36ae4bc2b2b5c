package org.reeve.gui.files;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Squeeze;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** The table of what a folder holds. The model sorts, so that a hundred thousand rows are not sorted on the window's thread. */
final class FolderTable {
    private final FileWords words;
    private final Texts texts;
    private final FolderModel model;

    private FolderTable(FileWords words, FolderModel model) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
    }

    /** {@code open} opens a row, or goes into it. */
    static RowTable<FileRow> of(FileWords words, FolderModel model, Background background, Consumer<FileRow> open) {
        RowTable<FileRow> table = new RowTable<>("files", words.texts().get("table"), model.selected(), FileRow::name);
        FolderTable made = new FolderTable(words, model);
        List<TableColumn<FileRow, ?>> columns = made.columns();
        table.view().getColumns().addAll(columns);
        new Squeeze<>(table.view(), List.of(columns.get(1), columns.get(4), columns.get(3), columns.get(5))).begin();
        table.show(model.rows(), new javafx.beans.property.SimpleObjectProperty<>(), background);
        table.view().setSortPolicy(made::sort);
        table.copies(row -> row.path().value());
        table.rows(row -> {
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.view().addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER
                    && !event.isAltDown()
                    && !event.isShortcutDown()
                    && model.selected().get().isPresent()) {
                event.consume();
                model.selected().get().ifPresent(open);
            } else if (event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                model.up();
            }
        });
        return table;
    }

    private Boolean sort(TableView<FileRow> table) {
        List<TableColumn<FileRow, ?>> order = table.getSortOrder();
        if (order.isEmpty()) {
            model.arranged().set(model.arranged().get().sorted(Arranged.By.NAME, false));
        } else {
            TableColumn<FileRow, ?> first = order.getFirst();
            model.arranged()
                    .set(model.arranged()
                            .get()
                            .sorted(
                                    Arranged.By.valueOf(first.getId().toUpperCase(java.util.Locale.ROOT)),
                                    first.getSortType() == TableColumn.SortType.DESCENDING));
        }
        return true;
    }

    private List<TableColumn<FileRow, ?>> columns() {
        return List.of(
                name(),
                column("kind", row -> words.kind(row.entry()), 74, "muted"),
                column("size", row -> words.size(row.entry()), 84, "number"),
                column("owner", row -> words.owner(row.entry().owner()), 110, "muted"),
                column("mode", row -> ModeText.of(row.entry()), 96, "mode"),
                column("modified", row -> words.minute(row.entry().times().modified()), 160, "muted"));
    }

    private TableColumn<FileRow, FileRow> name() {
        TableColumn<FileRow, FileRow> column =
                RowTable.column("name", texts.get("column.name"), Function.identity(), 260, 140);
        column.setCellFactory(_ -> new NameCell());
        return column;
    }

    private TableColumn<FileRow, FileRow> column(
            String id, Function<FileRow, String> text, double width, String style) {
        TableColumn<FileRow, FileRow> column =
                RowTable.column(id, texts.get("column." + id), Function.identity(), width, width);
        column.setCellFactory(_ -> new PlainCell(style, text));
        return column;
    }

    /** A name with a picture of its kind; of a link where it leads. */
    private static final class NameCell extends TableCell<FileRow, FileRow> {
        private final FontIcon icon = new FontIcon();
        private final Tooltip tip = new Tooltip();

        NameCell() {
            getStyleClass().addAll("picture-cell", "name");
        }

        @Override
        protected void updateItem(@Nullable FileRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String text =
                    row.name() + row.entry().link().map(to -> " \u2192 " + to).orElse("");
            icon.setIconCode(FileWords.icon(row));
            setGraphic(icon);
            setText(text);
            tip.setText(text);
            setTooltip(tip);
        }
    }

    /** A text that is made when it is looked at. */
    private static final class PlainCell extends TableCell<FileRow, FileRow> {
        private final Function<FileRow, String> text;

        PlainCell(String style, Function<FileRow, String> text) {
            this.text = text;
            getStyleClass().add(style);
        }

        @Override
        protected void updateItem(@Nullable FileRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
