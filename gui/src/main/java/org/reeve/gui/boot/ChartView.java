package org.reeve.gui.boot;

import java.util.Comparator;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.reeve.gui.widget.Nodes;

/** The units along the time axis, in the order they were started, as systemd-analyze plot draws them. */
final class ChartView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** The list's margins and the room of its scroll bar, which is kept free when there is none. */
    private static final double MARGINS = 52;

    /** So that the last name has some room. */
    private static final double BEYOND = 1.04;

    private final BootModel model;
    private final FilteredList<BootRow> started;
    private final ListView<BootRow> list;
    private final Axis axis;
    private Scale scale = new Scale(1, 0);

    ChartView(BootWords words, BootModel model, Jump jump) {
        this.model = model;
        started = new FilteredList<>(model.visible(), row -> row.began().isPresent());
        SortedList<BootRow> sorted = new SortedList<>(
                started,
                Comparator.comparing((BootRow row) -> row.began().orElse(0L))
                        .thenComparing(row -> row.unit().value()));
        list = new ListView<>(sorted);
        axis = new Axis(words, () -> scale);
        getStyleClass().add("chart");
        list.setId("boot-chart");
        list.setAccessibleText(words.texts().get("chart"));
        list.setCellFactory(view -> new ChartCell(words, () -> scale, jump));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, jump));
        list.widthProperty().addListener((_, _, _) -> draw());
        started.addListener((ListChangeListener<BootRow>) change -> draw());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.selected().set(Optional.of(row));
            }
        });
        setTop(axis);
        setCenter(list);
    }

    private Scale fresh() {
        long last = model.known().stream()
                .flatMap(start -> start.units().stream())
                .mapToLong(unit -> unit.beganMicros() + unit.tookMicros())
                .max()
                .orElse(1);
        long whole = Math.max(
                last, model.known().flatMap(start -> start.times().userspace()).orElse(0L));
        return new Scale((long) (whole * BEYOND), Math.max(0, list.getWidth() - MARGINS));
    }

    private void draw() {
        scale = fresh();
        axis.requestLayout();
        list.refresh();
    }

    private void key(KeyEvent event, Jump jump) {
        Optional<BootRow> row = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (event.getCode() == KeyCode.ENTER) {
            row.ifPresent(one -> jump.open(one.unit()));
            event.consume();
        } else if (COPY.match(event)) {
            row.ifPresent(one -> Nodes.copy(BootWords.copied(one)));
            event.consume();
        }
    }

    /** What is shown where no bar is left over. */
    void empty(Node notice) {
        list.setPlaceholder(notice);
    }

    /** Puts the keyboard into the chart, on the unit that was selected elsewhere. */
    void focus() {
        list.requestFocus();
        model.selected()
                .get()
                .filter(row -> list.getItems().contains(row))
                .ifPresentOrElse(
                        row -> {
                            list.getSelectionModel().select(row);
                            list.scrollTo(row);
                        },
                        () -> list.getSelectionModel().selectFirst());
    }
}
