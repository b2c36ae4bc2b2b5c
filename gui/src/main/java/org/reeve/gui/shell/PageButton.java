package org.reeve.gui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Texts;

/** A page in the sidebar, with a badge when something on it needs attention. */
final class PageButton extends Button {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Texts texts = Texts.of(PageButton.class);
    private final Page page;
    private final Label badge = Nodes.word("", "badge");

    PageButton(Page page, ObservableBooleanValue rail, Runnable open) {
        this.page = page;
        BooleanBinding narrow = Bindings.createBooleanBinding(rail::get, rail);
        getStyleClass().setAll("page-button");
        setId("page-" + page.id());
        setMaxWidth(Double.MAX_VALUE);
        Label name = Nodes.word(page.title(), "page-name");
        name.setMinWidth(0);
        HBox row = new HBox(Nodes.icon(page.face().icon()), name, Nodes.spacer(), badge);
        row.getStyleClass().add("page-row");
        // In the rail the badge lies over the icon's corner and asks for no room: else the page's mark would be cut
        // off.
        row.setMinWidth(0);
        setMinWidth(0);
        Nodes.showWhile(name, narrow.not());
        row.prefWidthProperty()
                .bind(widthProperty().subtract(Bindings.when(narrow).then(8).otherwise(16)));
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(new Tooltip(page.title()));
        setOnAction(event -> open.run());
        page.attention().addListener((ListChangeListener<Attention>) _ -> count());
        count();
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    private void count() {
        int many = page.attention().size();
        badge.setText(Integer.toString(many));
        Nodes.show(badge, many > 0);
        setAccessibleText(many > 0 ? texts.get("sidebar.attention", page.title(), many) : page.title());
    }
}
