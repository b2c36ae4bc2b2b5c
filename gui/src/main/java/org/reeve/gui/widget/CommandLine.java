package org.reeve.gui.widget;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The command that an action is equivalent to, with a button that copies it. */
public final class CommandLine extends HBox {
    private final Texts texts = Texts.of(CommandLine.class);
    private final Label text = Nodes.label("", "mono", "command");
    private final Button copy = Nodes.button(texts.get("copy"), () -> Nodes.copy(text()), "copy");

    /** Empty. */
    public CommandLine() {
        getStyleClass().add("command-line");
        copy.setAccessibleText(texts.get("copy.command"));
        // A long one takes several lines: what is going to be run is to be read whole.
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        copy.setMinWidth(USE_PREF_SIZE);
        setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, copy);
    }

    /** Shows a command. */
    public void show(List<String> command) {
        String line = String.join(" ", command);
        text.setText(line);
        text.setTooltip(new Tooltip(line));
        text.setAccessibleText(texts.get("command.is", line));
    }

    private String text() {
        return text.getText();
    }
}
