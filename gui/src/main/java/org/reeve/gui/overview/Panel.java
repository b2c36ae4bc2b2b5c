package org.reeve.gui.overview;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;

/** A card of the page: its title, and perhaps a sentence while it is empty. */
class Panel extends VBox {
    private final HBox head = new HBox();

    Panel(String title) {
        getStyleClass().add("panel");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(title);
        head.getStyleClass().add("panel-head");
        head.getChildren().addAll(Nodes.word(title, "panel-title"), Nodes.spacer());
        getChildren().add(head);
    }

    /** Puts something beside the title. */
    final void beside(Node node) {
        head.getChildren().add(node);
    }

    /** A row: what takes the room that is left, and what stands at its end. */
    static HBox row(Node start, Region middle, Node... end) {
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox row = new HBox(start, middle);
        row.getChildren().addAll(end);
        row.getStyleClass().add("panel-row");
        return row;
    }

    /** A text and, below it, a smaller one that is there only where it says something. */
    static VBox lines(Label text, Label below) {
        Nodes.showWhile(below, below.textProperty().isNotEmpty());
        VBox lines = new VBox(text, below);
        lines.getStyleClass().add("panel-lines");
        return lines;
    }
}
