package org.reeve.gui.editor;

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
public final class DiffView extends ListView<Diff.Line> {
    /** The height of a line, in pixels. */
    private static final double LINE = 19;

    private final Texts texts = Texts.of(DiffView.class);
    private final Label nothing;

    /** Empty; {@code name} is for a screen reader. */
    public DiffView(String name) {
        getStyleClass().add("diff");
        setAccessibleText(name);
        setFixedCellSize(LINE);
        this.nothing = Nodes.label(texts.get("diff.nothing"), "muted");
        setPlaceholder(nothing);
        setCellFactory(view -> new LineCell());
    }

    /** Where what comes after is no text, only that is told. */
    public void show(String before, Optional<String> after) {
        nothing.setText(texts.get(after.isPresent() ? "diff.nothing" : "diff.no.text"));
        show(before, after.orElse(before));
    }

    /** Every line of both; nothing where they differ in nothing but blank ends. */
    public void show(String before, String after) {
        getItems().setAll(before.stripTrailing().equals(after.stripTrailing()) ? List.of() : Diff.of(before, after));
    }

    /** Lines that were compared elsewhere. */
    public void show(List<Diff.Line> lines) {
        getItems().setAll(lines);
    }

    /** What stands there while nothing is compared. */
    public void tell(String text) {
        nothing.setText(text);
        getItems().clear();
    }

    /** How high it is that shows every line, in pixels. */
    public double whole() {
        return LINE * Math.max(1, getItems().size()) + 12;
    }

    private final class LineCell extends ListCell<Diff.Line> {
        @Override
        protected void updateItem(Diff.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("diff-same", "diff-gone", "diff-new", "diff-fold");
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String kind = line.kind().name().toLowerCase(Locale.ROOT);
            getStyleClass().add("diff-" + kind);
            String said = line.kind() == Diff.Kind.FOLD
                    ? texts.get("diff.folded", Integer.parseInt(line.text()))
                    : SafeText.line(line.text());
            Label sign = Nodes.word(texts.get("diff.sign." + kind), "mono", "diff-sign");
            Label text = Nodes.word(said, "mono", "diff-text");
            setGraphic(new HBox(sign, text));
            setAccessibleText(texts.get("diff." + kind, said));
        }
    }
}
