package org.reeve.gui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;

/** What the page counts, and how the helpers answer. */
final class StatusBar extends HBox {
    private final Label page = Nodes.word("", "muted", "small");

    StatusBar(StatusModel model) {
        getStyleClass().add("status-bar");
        Label root = Nodes.word("", "muted", "small");
        root.textProperty().bind(model.root());
        Nodes.showWhile(root, model.root().isNotEmpty());
        Label own = Nodes.word("", "muted", "small");
        own.textProperty().bind(model.own());
        getChildren().addAll(page, Nodes.spacer(), root, own);
    }

    void show(Page shown) {
        page.textProperty().unbind();
        page.textProperty().bind(shown.status());
    }
}
