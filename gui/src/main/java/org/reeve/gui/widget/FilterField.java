package org.reeve.gui.widget;

import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/** The field that leaves over the rows whose texts fit. */
public final class FilterField extends CustomTextField {
    /** Bound to what is filtered by; the prompt is its name too. */
    public FilterField(String prompt, StringProperty text) {
        setId("filter");
        setLeft(Nodes.icon(Feather.SEARCH));
        setPromptText(prompt);
        setAccessibleText(prompt);
        textProperty().bindBidirectional(text);
    }

    /** Leads down into the table by ↓ and Enter; Escape empties it. */
    public void leadTo(Runnable table) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }

    /** Takes the keyboard, so that typing replaces what stands there. */
    public void take() {
        requestFocus();
        selectAll();
    }
}
