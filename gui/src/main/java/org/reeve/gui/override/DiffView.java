package org.reeve.gui.override;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What differs between two texts: a sign, and a colour, before each line. */
final class DiffView extends ListView<Diff.Line> {
    /** The height of a line, in pixels. */
    private static final double LINE = 19;

    private final Texts texts;
    private final Label nothing;

    DiffView(Texts texts, String name) {
        this.texts = texts;
        getStyleClass().add("diff");
        setAccessibleText(name);
        setFixedCellSize(LINE);
        this.nothing = Nodes.label(texts.get("diff.nothing"), "muted");
        setPlaceholder(nothing);
        setCellFactory(view -> new LineCell());
    }

    /** Where what comes after is no text, only that is told. */
    void show(String before, Optional<String> after) {
        nothing.setText(texts.get(after.isPresent() ? "diff.nothing" : "diff.no.text"));
        show(before, after.orElse(before));
    }

    void show(String before, String after) {
        getItems().setAll(before.stripTrailing().equals(after.stripTrailing()) ? List.of() : Diff.of(before, after));
    }

    private final class LineCell extends ListCell<Diff.Line> {
        @Override
        protected void updateItem(Diff.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("diff-same", "diff-gone", "diff-new");
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String kind = line.kind().name().toLowerCase(Locale.ROOT);
            getStyleClass().add("diff-" + kind);
            Label sign = Nodes.word(texts.get("diff.sign." + kind), "mono", "diff-sign");
            Label text = Nodes.word(SafeText.line(line.text()), "mono", "diff-text");
            setGraphic(new HBox(sign, text));
            setAccessibleText(texts.get("diff." + kind, SafeText.line(line.text())));
        }
    }
}
