package org.reeve.gui.services;

import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;

/** A line of the tree: a dot, the unit's name, how it is tied, and whether it stops along. */
final class DependencyCell extends TreeCell<DependencyBranch> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final UnitWords words;
    private final Supplier<Set<UnitName>> along;
    private final Region dot = new Region();
    private final Label name = Nodes.word("");
    private final Label ties = Nodes.word("", "muted", "small");
    private final Label stops = Nodes.word("", "warning", "small");
    private final HBox row = new HBox(dot, name, ties, stops);

    DependencyCell(UnitWords words, Supplier<Set<UnitName>> along) {
        this.words = words;
        this.along = along;
        dot.getStyleClass().add("dot");
        row.getStyleClass().add("dependency");
        stops.setMinWidth(Region.USE_PREF_SIZE);
        ties.setMinWidth(0);
        stops.setText(words.texts().get("dependencies.stops"));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DependencyBranch branch, boolean empty) {
        super.updateItem(branch, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        pseudoClassStateChanged(HEADING, branch instanceof DependencyBranch.Heading);
        if (empty || branch == null) {
            return;
        }
        switch (branch) {
            case DependencyBranch.Heading(Dependencies.Side side, int units) ->
                setText(words.texts().get("dependencies." + side.name(), units));
            case DependencyBranch.Note(String text) -> setText(text);
            case DependencyBranch.Other other -> show(other);
        }
    }

    private void show(DependencyBranch.Other other) {
        Tones.of(other.tie().unit()).mark(dot);
        name.setText(other.tie().name().value());
        String how = words.relations(other.tie().relations());
        ties.setText(other.circle() ? words.texts().get("dependencies.circle", how) : how);
        Nodes.show(stops, along.get().contains(other.tie().name()));
        setGraphic(row);
        String said = name.getText() + " · " + ties.getText() + " · "
                + words.state(other.tie().unit())
                + (stops.isVisible() ? " · " + stops.getText() : "");
        setTooltip(new Tooltip(said + "\n" + SafeText.line(other.tie().unit().description())));
        setAccessibleText(said);
    }
}
