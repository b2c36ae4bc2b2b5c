package org.reeve.gui.services;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is known of a unit besides the facts above: its names, the files that change it, what stops with it. */
final class PropertiesView extends ScrollPane {
    private final Texts texts;
    private final GridPane grid = new GridPane();

    PropertiesView(Texts texts) {
        this.texts = texts;
        grid.getStyleClass().addAll("facts", "properties");
        setContent(grid);
        setFitToWidth(true);
    }

    void show(UnitDetail detail) {
        grid.getChildren().clear();
        row("property.names", names(detail.names()));
        row(
                "property.load",
                detail.unit().load().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        row("property.drop.ins", String.join("\n", detail.file().dropIns()));
        row("property.restarts", Long.toString(detail.outcome().restarts()));
        row("property.last", detail.outcome().result());
        row("property.along", names(detail.stopsAlong()));
    }

    private static String names(List<UnitName> names) {
        return String.join("\n", names.stream().map(UnitName::value).toList());
    }

    private void row(String key, String value) {
        Label name = Nodes.word(texts.get(key), "muted");
        name.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, Nodes.label(value.isEmpty() ? "—" : SafeText.block(value)));
    }
}
