package org.reeve.gui.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Finds pages, objects and actions by a few words. Enter shows what was found; Ctrl+Enter does it. */
final class Palette extends VBox {
    private static final int MOST = 30;
    private static final double ROW = 50;
    private static final double MOST_HEIGHT = 8 * ROW;

    private final Texts texts = Texts.of(Palette.class);
    private final Function<List<String>, Stream<Found>> find;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final Label nothing = Nodes.label(texts.get("palette.nothing"), "muted", "palette-note");

    Palette(Overlay overlay, Function<List<String>, Stream<Found>> find) {
        this.overlay = overlay;
        this.find = find;
        getStyleClass().addAll("card", "palette");
        field.setPromptText(texts.get("header.search"));
        field.setAccessibleText(texts.get("header.search"));
        field.getStyleClass().add("palette-field");
        field.textProperty().addListener((_, _, _) -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("palette.results"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new PaletteCell(this::words, this::open));
        getChildren().addAll(field, list, nothing, Nodes.label(texts.get("palette.keys"), "small", "palette-keys"));
    }

    void open() {
        field.clear();
        look();
        overlay.show(this, Pos.TOP_CENTER);
    }

    private List<String> words() {
        String text = field.getText().strip().toLowerCase(Locale.getDefault());
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    private void look() {
        list.getItems().setAll(find.apply(words()).limit(MOST).toList());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(MOST_HEIGHT, list.getItems().size() * ROW + 2));
        Nodes.show(list, !list.getItems().isEmpty());
        Nodes.show(nothing, list.getItems().isEmpty());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            Found chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                close(event.isShortcutDown() ? chosen.run() : chosen.open());
            }
            event.consume();
        }
    }

    private void open(Found chosen) {
        close(chosen.open());
    }

    private void close(Runnable action) {
        overlay.hide();
        action.run();
    }

    private void move(int step) {
        int many = list.getItems().size();
        if (many > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, many);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 5));
        }
    }
}
