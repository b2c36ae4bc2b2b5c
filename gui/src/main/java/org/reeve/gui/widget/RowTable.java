package org.reeve.gui.widget;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.reeve.gui.work.Background;

/**
 * A sorted table whose selection is a model's, by key, so that it outlives changes of the rows.
 *
 * @param <R> its rows
 */
public final class RowTable<R> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<R> view = new TableView<>();
    private final ObjectProperty<Optional<R>> selected;
    private final Function<R, Object> key;
    private Optional<RowChoice<R, ?>> several = Optional.empty();
    private boolean restoring;
    private boolean hearing;

    /**
     * Without columns yet.
     *
     * @param id its name for the program
     * @param name its name for a screen reader
     * @param selected the model's selection
     * @param key what a row is known by
     */
    public RowTable(String id, String name, ObjectProperty<Optional<R>> selected, Function<R, Object> key) {
        this.selected = selected;
        this.key = key;
        view.setId(id);
        view.setAccessibleText(name);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    }

    /** What is shown. */
    public TableView<R> view() {
        return view;
    }

    /**
     * Shows rows, and follows them. The table's own selection stays where it was on the screen while rows move or are replaced;
     * it is not heard meanwhile. The two listeners lie around the sorted list's own: they are called in their order.
     */
    public void show(ObservableList<R> rows, Background background) {
        rows.addListener((ListChangeListener<R>) change -> restoring = true);
        SortedList<R> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(view.comparatorProperty());
        view.setItems(sorted);
        rows.addListener((ListChangeListener<R>) change -> {
            restoring = false;
            background.show(this::restore);
        });
        follow(sorted, background);
    }

    /**
     * Shows rows that a model sorts before it filters them, so that filtering thousands of them does not sort them again.
     *
     * @param order where the table says how they are to be sorted
     */
    public void show(ObservableList<R> rows, ObjectProperty<Comparator<? super R>> order, Background background) {
        // Around the table's own listener, as above: what the table makes of its selection meanwhile is nobody's wish.
        rows.addListener((ListChangeListener<R>) change -> restoring = true);
        view.setItems(rows);
        rows.addListener((ListChangeListener<R>) change -> restoring = false);
        view.setSortPolicy(table -> {
            Comparator<R> now = table.getComparator();
            // A new one each time: what it compares may be another than before.
            order.set(now == null ? null : (first, second) -> now.compare(first, second));
            return true;
        });
        follow(rows, background);
    }

    /** Lets several rows be chosen together, which {@code chosen} follows, and the table it; one of them is the selected one. */
    public <K> void several(Function<R, K> by, ObjectProperty<Set<K>> chosen) {
        several = Optional.of(new RowChoice<>(view, by, chosen, () -> !restoring));
    }

    /** Chooses the selected row alone again. */
    public void single() {
        several.ifPresent(choice -> choice.only(selected.get()));
        restoring = true;
        view.getSelectionModel().clearSelection();
        restoring = false;
        restore();
    }

    /** Gives every row what it needs besides, such as a menu. */
    public void rows(Function<TableRow<R>, TableRow<R>> dress) {
        view.setRowFactory(table -> dress.apply(new TableRow<>()));
    }

    /** What the key for copying copies of a row. */
    public void copies(Function<R, String> text) {
        view.setOnKeyPressed(event -> {
            R row = view.getSelectionModel().getSelectedItem();
            if (COPY.match(event) && row != null) {
                Nodes.copy(view.getSelectionModel().getSelectedItems().stream()
                        .map(text)
                        .collect(Collectors.joining("\n")));
                event.consume();
            }
        });
    }

    /** A column; its width is where it starts, in pixels. */
    public static <R, T> TableColumn<R, T> column(
            String id, String title, Function<R, T> value, double width, double least) {
        TableColumn<R, T> column = new TableColumn<>(title);
        column.setId(id);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        return column;
    }

    /** The table forgets its selection when a selected row is replaced; the model remembers it. */
    private void follow(ObservableList<R> sorted, Background background) {
        view.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !restoring) {
                hearing = true;
                selected.set(Optional.of(row));
                hearing = false;
            }
        });
        selected.addListener((_, before, now) -> {
            if (!hearing && !before.map(key).equals(now.map(key))) {
                several.ifPresent(choice -> choice.only(now));
                restore();
            }
        });
        sorted.addListener((ListChangeListener<R>) change -> background.show(this::restore));
    }

    private void restore() {
        restoring = true;
        Optional<R> row = selected.get().flatMap(this::shown);
        if (several.filter(choice -> choice.restore(row)).isPresent()) {
            restoring = false;
            return;
        }
        if (row.isEmpty()) {
            view.getSelectionModel().clearSelection();
        } else if (!row.get().equals(view.getSelectionModel().getSelectedItem())) {
            view.getSelectionModel().clearAndSelect(view.getItems().indexOf(row.get()));
        }
        restoring = false;
    }

    private Optional<R> shown(R wanted) {
        return view.getItems().stream()
                .filter(row -> key.apply(row).equals(key.apply(wanted)))
                .findFirst();
    }

    /** Brings the selected row into view. */
    public void reveal() {
        int index = view.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            view.scrollTo(Math.max(0, index - 3));
        }
    }

    /** Puts the keyboard into the table, on a row. */
    public void focus() {
        view.requestFocus();
        if (view.getSelectionModel().isEmpty() && !view.getItems().isEmpty()) {
            view.getSelectionModel().selectFirst();
        } else {
            reveal();
        }
    }
}
