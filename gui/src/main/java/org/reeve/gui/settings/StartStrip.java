package org.reeve.gui.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** Tells above the pages what was found at the start, once. */
public final class StartStrip extends HBox {
    private final Texts texts = Texts.of(StartStrip.class);
    private final ChecksModel model;
    private final Label sentence = Nodes.label("");

    /** Hidden while there is nothing to tell; {@code details} opens the page of checks. */
    public StartStrip(ChecksModel model, Runnable details) {
        this.model = model;
        setId("start-strip");
        getStyleClass().addAll("strip", "start-strip");
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Nodes.icon(Feather.ALERT_TRIANGLE, "warning-icon"),
                        sentence,
                        Nodes.spacer(),
                        Nodes.button(texts.get("strip.do"), details),
                        Nodes.iconButton(Feather.X, texts.get("strip.close"), model::putAway));
        model.news().addListener((ListChangeListener<Finding>) _ -> show());
        show();
    }

    private void show() {
        int many = model.news().size();
        Nodes.show(this, many > 0);
        if (many > 0) {
            String first = texts.get("finding." + model.news().getFirst().name());
            sentence.setText(many == 1 ? first : texts.get("strip.more", first, many - 1));
            setAccessibleText(sentence.getText());
        }
    }
}
