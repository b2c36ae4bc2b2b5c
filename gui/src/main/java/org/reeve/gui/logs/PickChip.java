package org.reeve.gui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/**
 * A chip that opens a list of thousands to choose some from, with a field that narrows it.
 *
 * @param <T> what is chosen from
 */
final class PickChip<T> extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 320;
    private static final double HEIGHT = 300;

    private final Texts texts;
    private final Function<T, String> names;
    private final Consumer<List<T>> chosen;
    private final StringProperty narrowed = new SimpleStringProperty("");
    private final FilteredList<T> shown;
    private final ListView<T> list;
    private final Popup popup = new Popup();
    private final FilterField field;
    private final boolean several;
    private List<T> now = List.of();

    /**
     * How it is called.
     *
     * @param id its name for the program
     * @param prompt what its field says
     * @param any the word on the link that chooses none
     * @param empty what it says where there is nothing to choose from
     * @param several whether more than one may be chosen
     */
    record Face(String id, String prompt, String any, String empty, boolean several) {}

    PickChip(Texts texts, Face face, ObservableList<T> all, Function<T, String> names, Consumer<List<T>> chosen) {
        this.texts = texts;
        this.names = names;
        this.chosen = chosen;
        this.several = face.several();
        this.shown = new FilteredList<>(all);
        this.list = new ListView<>(shown);
        this.field = new FilterField(face.prompt(), narrowed);
        setId(face.id());
        getStyleClass().addAll("chip", "pick");
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> open());
        narrowed.addListener((_, _, _) -> narrow());
        list.setPlaceholder(Nodes.label(face.empty(), "muted"));
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(face.prompt());
        list.setPrefSize(WIDTH, HEIGHT);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.leadTo(this::enterList);
        Button any = Nodes.link(face.any(), () -> choose(List.of()));
        VBox box = new VBox(field, any, list);
        box.getStyleClass().add("pick-box");
        Nodes.style(box, LogsPage.class, "logs.css");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /** Shows what is chosen, and says it. */
    void show(List<T> what, String text) {
        now = List.copyOf(what);
        setText(text);
        setAccessibleText(texts.get("chip.is", text));
        pseudoClassStateChanged(CHOSEN, !now.isEmpty());
        list.refresh();
    }

    /** Opens the list. */
    void open() {
        if (popup.isShowing() || getScene() == null) {
            popup.hide();
            return;
        }
        narrowed.set("");
        Bounds place = localToScreen(getBoundsInLocal());
        popup.show(this, place.getMinX(), place.getMaxY() + 4);
        field.requestFocus();
    }

    private void narrow() {
        String wanted = narrowed.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(
                wanted.isEmpty()
                        ? null
                        : one -> names.apply(one).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void enterList() {
        if (!shown.isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent event) {
        T at = list.getSelectionModel().getSelectedItem();
        if (at != null && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER)) {
            toggle(at);
            if (event.getCode() == KeyCode.ENTER) {
                popup.hide();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() == 0) {
            field.requestFocus();
            event.consume();
        }
    }

    private void toggle(T one) {
        List<T> next = new ArrayList<>(now);
        if (!next.remove(one)) {
            if (!several) {
                next.clear();
            }
            next.add(one);
        }
        choose(next);
    }

    private void choose(List<T> next) {
        chosen.accept(List.copyOf(next));
        if (!several || next.isEmpty()) {
            popup.hide();
        }
    }

    private final class Cell extends ListCell<T> {
        private final Label check = Nodes.word("", "pick-check");

        Cell() {
            check.setGraphic(Nodes.icon(Feather.CHECK));
            setOnMouseClicked(event -> {
                T item = getItem();
                if (item != null) {
                    toggle(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            boolean filled = !empty && item != null;
            setText(filled ? names.apply(Objects.requireNonNull(item)) : null);
            setGraphic(filled ? check : null);
            boolean taken = filled && now.contains(item);
            check.setOpacity(taken ? 1 : 0);
            setAccessibleText(filled ? texts.get(taken ? "pick.chosen" : "pick.free", getText()) : null);
        }
    }
}
