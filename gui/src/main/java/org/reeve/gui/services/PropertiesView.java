package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitProperty;
import org.reeve.gui.services.DetailModel.Read;
import org.reeve.gui.services.UnitProperties.Row;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Everything systemd says of a unit, with a search; what is asked for most stands first, in words. */
final class PropertiesView extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** More of a value is not laid out; copying has all of it. */
    private static final int LONGEST = 2000;

    private final Texts texts;
    private final UnitProperties properties;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list;
    private final Label note;
    private List<Row> summary = List.of();
    private List<Row> all = List.of();

    PropertiesView(Texts texts) {
        this.texts = texts;
        this.properties = new UnitProperties(texts);
        FilteredList<Row> found = new FilteredList<>(rows);
        found.predicateProperty().bind(Bindings.createObjectBinding(() -> row -> row.matches(search.get()), search));
        this.list = new ListView<>(found);
        this.note = Nodes.label("", "muted", "small");
        FilterField field = new FilterField(texts.get("property.search"), search);
        field.setId("property-filter");
        field.leadTo(list::requestFocus);
        getStyleClass().add("properties");
        list.setId("properties");
        list.setAccessibleText(texts.get("tab.properties"));
        list.setPlaceholder(Nodes.label(texts.get("property.none"), "muted"));
        list.setCellFactory(view -> new PropertyCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.setContextMenu(menu());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, note, list);
        Nodes.show(note, false);
    }

    /** The short facts, which are there before the rest. */
    void show(UnitDetail detail) {
        fill(properties.summary(detail), all);
    }

    void show(Read<List<UnitProperty>> read) {
        switch (read) {
            case Read.Waiting<List<UnitProperty>> _ -> say(texts.get("property.reading"));
            case Read.Failed<List<UnitProperty>>(var problem) ->
                say(ProblemTexts.sentence(texts.get("property.not.read"), problem));
            case Read.Known<List<UnitProperty>>(List<UnitProperty> known) -> {
                note.setText("");
                fill(summary, properties.rows(known));
            }
        }
        Nodes.show(note, !note.getText().isEmpty());
    }

    private void say(String text) {
        note.setText(text);
        fill(summary, List.of());
    }

    private void fill(List<Row> first, List<Row> rest) {
        summary = first;
        all = rest;
        List<Row> both = new ArrayList<>(first);
        both.addAll(rest);
        if (!both.equals(rows)) {
            rows.setAll(both);
        }
    }

    private ContextMenu menu() {
        MenuItem value = new MenuItem(texts.get("property.copy"));
        value.setOnAction(event -> copy(false));
        MenuItem line = new MenuItem(texts.get("property.copy.line"));
        line.setOnAction(event -> copy(true));
        return new ContextMenu(value, line);
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy(false);
            event.consume();
        }
    }

    private void copy(boolean named) {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            Nodes.copy((named ? row.name() + "=" : "") + SafeText.block(row.raw()));
        }
    }

    private static final class PropertyCell extends ListCell<Row> {
        private final Label name = Nodes.label("", "property-name");
        private final Label value = Nodes.label("");
        private final HBox line = new HBox(name, value);

        PropertyCell() {
            line.getStyleClass().add("property");
            HBox.setHgrow(value, Priority.ALWAYS);
            value.setMaxWidth(Double.MAX_VALUE);
            // Without a width of its own the cell takes the list's, and the value wraps.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(row.name());
            value.setText(row.shown().isEmpty() ? "—" : SafeText.block(cut(row.shown())));
            value.getStyleClass().removeAll("muted");
            if (row.shown().isEmpty()) {
                value.getStyleClass().add("muted");
            }
            setGraphic(line);
            setAccessibleText(name.getText() + ": " + value.getText());
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }
}
