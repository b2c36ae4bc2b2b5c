package org.reeve.gui.services;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** The table of units. Its selection is the model's, by name, so that it outlives changes of the rows. */
final class UnitTable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final UnitWords words;
    private final ServicesModel model;
    private final Background background;
    private final TableView<UnitRow> view = new TableView<>();
    private boolean restoring;

    UnitTable(UnitWords words, ServicesModel model, Background background) {
        this.words = words;
        this.model = model;
        this.background = background;
        Texts texts = words.texts();
        view.setId("units");
        view.setAccessibleText(texts.get("table"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        view.getColumns().addAll(columns(texts));
        SortedList<UnitRow> sorted = new SortedList<>(model.visible());
        sorted.comparatorProperty().bind(view.comparatorProperty());
        view.setItems(sorted);
        view.getSortOrder().add(view.getColumns().getFirst());
        follow(sorted);
        keys();
    }

    TableView<UnitRow> view() {
        return view;
    }

    void rows(Function<TableRow<UnitRow>, TableRow<UnitRow>> dress) {
        view.setRowFactory(table -> dress.apply(new TableRow<>()));
    }

    private List<TableColumn<UnitRow, ?>> columns(Texts texts) {
        TableColumn<UnitRow, UnitName> unit = column("unit", texts.get("column.unit"), UnitRow::name, 225, 120);
        unit.setComparator(Comparator.comparing(UnitName::value, String.CASE_INSENSITIVE_ORDER));
        unit.setCellFactory(column -> new UnitCell());
        TableColumn<UnitRow, String> description = column(
                "description", texts.get("column.description"), row -> SafeText.line(row.description()), 185, 60);
        description.setCellFactory(column -> new TextCell("muted"));
        TableColumn<UnitRow, String> state = column("state", texts.get("column.state"), words::state, 88, 70);
        state.setCellFactory(column -> new TextCell("state"));
        TableColumn<UnitRow, String> boot = column("boot", texts.get("column.boot"), UnitRow::startup, 118, 80);
        boot.setCellFactory(column -> new TextCell("muted"));
        return List.of(unit, description, state, boot);
    }

    private static <T> TableColumn<UnitRow, T> column(
            String id, String title, Function<UnitRow, T> value, double width, double least) {
        TableColumn<UnitRow, T> column = new TableColumn<>(title);
        column.setId(id);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        return column;
    }

    /** The table forgets its selection when a selected row is replaced; the model remembers it. */
    private void follow(SortedList<UnitRow> sorted) {
        view.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !restoring) {
                model.selected().set(Optional.of(row));
            }
        });
        model.selected().addListener((_, before, now) -> {
            if (!before.map(UnitRow::key).equals(now.map(UnitRow::key))) {
                restore();
            }
        });
        sorted.addListener((ListChangeListener<UnitRow>) change -> background.show(this::restore));
    }

    private void restore() {
        restoring = true;
        Optional<UnitRow> row = model.selected().get().flatMap(this::shown);
        if (row.isEmpty()) {
            view.getSelectionModel().clearSelection();
        } else if (!row.get().equals(view.getSelectionModel().getSelectedItem())) {
            view.getSelectionModel().clearAndSelect(view.getItems().indexOf(row.get()));
        }
        restoring = false;
    }

    private Optional<UnitRow> shown(UnitRow selected) {
        return view.getItems().stream()
                .filter(row -> row.key().equals(selected.key()))
                .findFirst();
    }

    /** Brings the selected row into view. */
    void reveal() {
        int index = view.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            view.scrollTo(Math.max(0, index - 3));
        }
    }

    /** Puts the keyboard into the table, on a row. */
    void focus() {
        view.requestFocus();
        if (view.getSelectionModel().isEmpty() && !view.getItems().isEmpty()) {
            view.getSelectionModel().selectFirst();
        } else {
            reveal();
        }
    }

    private void keys() {
        view.setOnKeyPressed(event -> {
            UnitRow row = view.getSelectionModel().getSelectedItem();
            if (COPY.match(event) && row != null) {
                Nodes.copy(row.name().value());
                event.consume();
            }
        });
    }
}
