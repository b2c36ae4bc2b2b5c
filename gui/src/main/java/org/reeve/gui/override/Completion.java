package org.reeve.gui.override;

import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;
import org.reeve.api.services.UnitType;
import org.reeve.gui.widget.Texts;

/** Offers sections, keys and values where the caret is, when it is asked for by Ctrl+Space. */
final class Completion {
    private static final KeyCombination ASK = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 24;
    private static final int ROWS = 9;

    private final Vocabulary vocabulary = new Vocabulary();
    private final CodeArea area;
    private final UnitType type;
    private final Popup popup = new Popup();
    private final ListView<String> list = new ListView<>();
    private int from;

    private Completion(Texts texts, CodeArea area, UnitType type) {
        this.area = area;
        this.type = type;
        list.getStyleClass().add("completion");
        list.setAccessibleText(texts.get("completion"));
        list.setFixedCellSize(ROW);
        list.setPrefWidth(260);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> choose());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    /** Offers completion in an editor. */
    static void on(Texts texts, CodeArea area, UnitType type) {
        Completion completion = new Completion(texts, area, type);
        area.addEventFilter(KeyEvent.KEY_PRESSED, completion::key);
        area.caretPositionProperty().addListener((_, _, _) -> completion.again());
        area.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                completion.popup.hide();
            }
        });
    }

    private void key(KeyEvent event) {
        if (ASK.match(event)) {
            event.consume();
            offer();
        } else if (popup.isShowing()) {
            shownKey(event);
        }
    }

    private void shownKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> move(event, Math.min(at + 1, list.getItems().size() - 1));
            case UP -> move(event, Math.max(at - 1, 0));
            case ENTER, TAB -> {
                event.consume();
                choose();
            }
            case ESCAPE -> {
                event.consume();
                popup.hide();
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int to) {
        event.consume();
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS / 2));
    }

    private void again() {
        if (popup.isShowing()) {
            offer();
        }
    }

    private void offer() {
        Optional<Vocabulary.Offer> offer = vocabulary.at(type, area.getText(), area.getCaretPosition());
        offer.ifPresentOrElse(this::show, popup::hide);
    }

    private void show(Vocabulary.Offer offer) {
        from = offer.from();
        list.getItems().setAll(offer.choices());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.min(ROWS, offer.choices().size()) + 4);
        area.getCaretBounds().ifPresent(bounds -> popup.show(area, bounds.getMinX(), bounds.getMaxY() + 2));
    }

    private void choose() {
        String chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null) {
            area.replaceText(from, area.getCaretPosition(), chosen);
        }
    }
}
