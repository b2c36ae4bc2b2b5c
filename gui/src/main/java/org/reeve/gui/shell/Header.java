package org.reeve.gui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** The page's title, how many changes are on their way, and the way into the palette. */
final class Header extends HBox {
    private final Texts texts = Texts.of(Header.class);
    private final Label title = Nodes.word("", "page-title");

    Header(ObservableList<Job> running, TasksButton tasks, Runnable palette) {
        getStyleClass().add("header");
        Label work = Nodes.word("", "pill");
        work.setGraphic(Nodes.icon(Feather.LOADER));
        work.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.get("header.running", running.size()), running));
        Nodes.showWhile(work, Bindings.isNotEmpty(running));
        title.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(title, Nodes.spacer(), work, tasks, search(palette));
    }

    void title(String text) {
        title.setText(text);
    }

    private Button search(Runnable palette) {
        Label keys = Nodes.word(texts.get("header.search.keys"), "keys");
        keys.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Nodes.word(texts.get("header.search"), "prompt"), Nodes.spacer(), keys);
        row.getStyleClass().add("search-row");
        Button search = Nodes.button("", palette, "search-field");
        search.setGraphic(row);
        search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        search.setAccessibleText(texts.get("header.search"));
        row.prefWidthProperty().bind(search.widthProperty().subtract(22));
        return search;
    }
}
