package org.reeve.gui.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;

/** Every shortcut of the window and of its pages. */
final class ShortcutsTab extends VBox {
    private static final double KEYS = 230;

    private final Texts texts;
    private final Supplier<List<ShortcutGroup>> groups;
    private final StringProperty text = new SimpleStringProperty("");
    private final FilterField field;
    private final VBox list = new VBox();

    ShortcutsTab(Texts texts, Supplier<List<ShortcutGroup>> groups) {
        this.texts = texts;
        this.groups = groups;
        this.field = new FilterField(texts.get("shortcuts.filter"), text);
        field.setMaxWidth(320);
        getStyleClass().add("settings-tab");
        list.getStyleClass().add("shortcut-groups");
        getChildren().addAll(field, list);
        text.addListener((_, _, _) -> show());
    }

    FilterField field() {
        return field;
    }

    /** Shows them; asked anew, because pages may know more by now. */
    void show() {
        List<String> words = Stream.of(
                        text.get().toLowerCase(Locale.getDefault()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<? extends Node> fitting = groups.get().stream()
                .map(group -> group.fitting(words))
                .filter(group -> !group.all().isEmpty())
                .map(this::section)
                .toList();
        if (fitting.isEmpty()) {
            list.getChildren()
                    .setAll(PageNotice.empty(
                            texts.get("shortcuts.none"),
                            texts.get("shortcuts.none.sentence"),
                            List.of(Nodes.link(texts.get("shortcuts.all"), () -> text.set("")))));
        } else {
            list.getChildren().setAll(fitting);
        }
    }

    private VBox section(ShortcutGroup group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints keys = new ColumnConstraints();
        // The same in every group, so that what they do stands in one line.
        keys.setMinWidth(KEYS);
        keys.setPrefWidth(KEYS);
        ColumnConstraints meaning = new ColumnConstraints();
        meaning.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(keys, meaning);
        for (Shortcut shortcut : group.all()) {
            Region name = Nodes.word(shortcut.keys(), "keys");
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), name, Nodes.label(shortcut.meaning()));
        }
        VBox section = new VBox(Nodes.label(group.title(), "section-title"), grid);
        section.getStyleClass().add("settings-section");
        return section;
    }
}
