package org.reeve.gui.shell;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;

/** One notice: its text, which wraps, what can be done about it, and a button that closes it. */
final class ToastPill extends HBox {
    /** What is longer is told whole by the tooltip and by the details. */
    private static final int LONGEST = 280;

    ToastPill(Toast toast, Consumer<ToastPill> remove) {
        Texts texts = Texts.of(ToastPill.class);
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(toast.text());
        Label text = Nodes.label(shortened(toast.text()), "toast-text");
        text.setMinHeight(USE_PREF_SIZE);
        if (toast.text().length() > LONGEST) {
            text.setTooltip(new Tooltip(toast.text()));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        for (Toast.Action action : toast.actions()) {
            Button button = Nodes.button(
                    action.text(),
                    () -> {
                        remove.accept(this);
                        action.run().run();
                    },
                    "toast-action");
            if (getChildren().size() == 1) {
                button.getStyleClass().add("first");
            }
            getChildren().add(button);
        }
        getChildren().add(Nodes.iconButton(Feather.X, texts.get("toast.close"), () -> remove.accept(this)));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /** Whether somebody is about to read it or to press one of its buttons. */
    boolean held() {
        return isHover() || isFocusWithin();
    }

    /** Puts the keyboard on its first button. */
    void focusFirst() {
        getChildren().stream().filter(Button.class::isInstance).findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }
}
