package org.reeve.gui.history;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** What narrows the list, whose changes are in it, and what writes it into a file. */
final class HistoryBar extends FlowPane {
    private final Texts texts;
    private final FilterField field;

    /** What its buttons do. */
    interface Deeds {
        void everybody(boolean wanted);

        void export();
    }

    HistoryBar(Texts texts, HistoryModel model, FilterModel filter, Deeds deeds) {
        this.texts = texts;
        this.field = new FilterField(texts.get("filter.prompt"), filter.text());
        getStyleClass().add("filter-bar");
        Button export = Nodes.button(texts.get("export"), deeds::export);
        export.setId("history-export");
        export.setGraphic(Nodes.icon(Feather.DOWNLOAD));
        getChildren()
                .addAll(
                        field,
                        choice("outcome", filter.outcome(), FilterModel.Outcome.values(), FilterModel.Outcome::name),
                        choice("since", filter.since(), FilterModel.Since.values(), FilterModel.Since::name),
                        everybody(model, deeds),
                        export);
    }

    FilterField field() {
        return field;
    }

    private <T> ComboBox<T> choice(String id, ObjectProperty<T> chosen, T[] all, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("history-" + id);
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : texts.get(id + "." + name.apply(one));
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("nothing is typed here");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        box.setAccessibleText(texts.get(id));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private ToggleButton everybody(HistoryModel model, Deeds deeds) {
        ToggleButton button = new ToggleButton(texts.get("everybody"));
        button.setId("history-everybody");
        button.getStyleClass().add("chip");
        button.setGraphic(Nodes.icon(Feather.KEY));
        button.setAccessibleHelp(texts.get("everybody.asks"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> deeds.everybody(button.isSelected()));
        model.everybody().addListener((_, _, now) -> button.setSelected(now));
        return button;
    }
}
