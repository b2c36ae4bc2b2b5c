package org.reeve.gui.widget;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Facts, each with its name before it. */
public final class FactGrid extends GridPane {
    /** Empty. */
    public FactGrid() {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /** Empties it. */
    public void clear() {
        getChildren().clear();
    }

    /**
     * Adds a fact. What does not fit is in the tooltip; the menu copies it.
     *
     * @param key its name in {@code texts}
     * @param value one line or several
     * @param tooltip more about it; empty for the value itself
     */
    public void fact(Texts texts, String key, String value, String tooltip) {
        add(texts.get(key), Nodes.word(value), value, tooltip);
    }

    /** Adds a fact that takes as many lines as it needs. */
    public void longFact(Texts texts, String key, String value) {
        Label lines = Nodes.label(value);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        add(texts.get(key), lines, value, "");
    }

    private void add(String key, Label text, String value, String tooltip) {
        Label name = Nodes.word(key, "muted");
        name.setMaxHeight(Double.MAX_VALUE);
        name.getStyleClass().add("fact-name");
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        text.setMinWidth(0);
        text.setTooltip(new Tooltip(tooltip.isEmpty() ? value : tooltip));
        text.setAccessibleText(name.getText() + ": " + value);
        MenuItem copy = new MenuItem(Texts.of(FactGrid.class).get("copy.value"));
        copy.setOnAction(event -> Nodes.copy(value));
        text.setContextMenu(new ContextMenu(copy));
        addRow(getRowCount(), name, text);
    }
}
