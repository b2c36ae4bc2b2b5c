package org.reeve.gui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Where it is typed what is sought, with the ways to the next place and to the one before it. */
public final class FindRow extends HBox {
    private static final int FIELD_AND_CASES = 2;

    private final Texts texts = Texts.of(FindRow.class);
    private final Moves moves;
    private final TextField field = new TextField();
    private final Label count = Nodes.word("", "muted", "small");

    /** What Enter, Shift+Enter and Escape do, and the buttons for them. */
    public record Moves(Runnable next, Runnable previous, Runnable close) {}

    /** Binds what is typed, and whether upper and lower case differ. */
    public FindRow(Moves moves, StringProperty sought, BooleanProperty cases) {
        this.moves = moves;
        getStyleClass().add("find-bar");
        field.setId("find-text");
        field.setPromptText(texts.get("find.prompt"));
        field.setAccessibleText(texts.get("find.prompt"));
        field.textProperty().bindBidirectional(sought);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        count.setMinWidth(0);
        getChildren()
                .addAll(
                        field,
                        chip("find.cases", cases),
                        Nodes.iconButton(Feather.CHEVRON_UP, texts.get("find.before"), moves.previous()),
                        Nodes.iconButton(Feather.CHEVRON_DOWN, texts.get("find.next"), moves.next()),
                        count,
                        Nodes.spacer(),
                        Nodes.iconButton(Feather.X, texts.get("find.close"), moves.close()));
    }

    /** The same with a choice whether it is a regular expression. */
    FindRow with(BooleanProperty expression) {
        getChildren().add(FIELD_AND_CASES, chip("find.expression", expression));
        return this;
    }

    private ToggleButton chip(String key, BooleanProperty chosen) {
        ToggleButton chip = new ToggleButton(texts.get(key));
        chip.getStyleClass().add("chip");
        chip.setTooltip(new Tooltip(texts.get(key + ".does")));
        chip.setAccessibleText(texts.get(key + ".does"));
        chip.setMinWidth(USE_PREF_SIZE);
        chip.selectedProperty().bindBidirectional(chosen);
        return chip;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            (event.isShiftDown() ? moves.previous() : moves.next()).run();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            moves.close().run();
        }
    }

    /** Takes the keyboard; what stands there is replaced by what is typed. */
    public void edit() {
        field.selectAll();
        field.requestFocus();
    }

    /** How often, where, or why not. */
    public void tell(String sentence) {
        count.setText(SafeText.line(sentence));
    }
}
