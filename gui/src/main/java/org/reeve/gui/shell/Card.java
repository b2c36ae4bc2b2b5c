package org.reeve.gui.shell;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;

/** A dialog inside the window: a title, what it says, and buttons. */
final class Card extends VBox {
    private final VBox body = new VBox();
    private final FlowPane buttons = new FlowPane();

    Card(String title) {
        getStyleClass().add("card");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        body.getStyleClass().add("card-body");
        buttons.getStyleClass().add("card-buttons");
        getChildren().addAll(Nodes.label(title, "card-title"), body, buttons);
    }

    void add(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    void buttons(List<Button> all) {
        buttons.getChildren().setAll(all);
    }
}
