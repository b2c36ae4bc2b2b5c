package org.reeve.gui.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.reeve.api.Cancel;
import org.reeve.api.services.BootRecord;
import org.reeve.api.services.Scope;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** What is looked at: the filter, whose start, which view, and what it is compared with. */
final class BootBar extends FlowPane {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final BootWords words;
    private final Texts texts;
    private final BootModel model;
    private final Background background;
    private final FilterField field;
    private final ComboBox<Choice> other = new ComboBox<>();
    private final Label comparing = Nodes.word("", "small", "muted");
    private Cancel pending = new Cancel();
    private boolean filling;

    /** A start to compare with, or none, and what it is called. */
    private record Choice(Optional<BootRecord> start, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    BootBar(BootWords words, BootModel model, Background background) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.background = background;
        getStyleClass().addAll("filter-bar", "boot-bar");
        field = new FilterField(texts.get("filter.prompt"), model.text());
        getChildren().add(field);
        getChildren().add(chips("view", model.view(), BootModel.View.class));
        getChildren().add(chips("scope", model.scope(), Scope.class));
        getChildren().add(choice());
        other.valueProperty().addListener((_, _, chosen) -> choose(Optional.ofNullable(chosen)));
        model.others().state().addListener((_, _, _) -> fill());
        model.others().chosen().addListener((_, _, _) -> fill());
        model.others().step().addListener((_, _, step) -> tell(step));
        fill();
    }

    FilterField field() {
        return field;
    }

    private <E extends Enum<E>> HBox chips(String key, ObjectProperty<E> chosen, Class<E> type) {
        ToggleGroup group = new ToggleGroup();
        Map<E, ToggleButton> chips = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            ToggleButton chip = new ToggleButton(texts.get(key + "." + value.name()));
            chip.getStyleClass().add("chip");
            chip.setId(key + "-" + value.name());
            chip.setToggleGroup(group);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            // A press on the chosen chip would choose none.
            chip.setOnAction(event -> chip.setSelected(true));
            // Not only by action: the arrow keys choose without one.
            chip.selectedProperty().addListener((_, _, now) -> {
                if (now) {
                    chosen.set(value);
                }
            });
            chips.put(value, chip);
        }
        chosen.addListener((_, _, now) -> chips.forEach((value, chip) -> chip.setSelected(value == now)));
        chips.forEach((value, chip) -> chip.setSelected(value == chosen.get()));
        HBox row = new HBox();
        row.getStyleClass().add("chips");
        row.getChildren().addAll(chips.values());
        return row;
    }

    private HBox choice() {
        Label label = Nodes.word(texts.get("compare"), "muted");
        label.setLabelFor(other);
        label.setMinWidth(Region.USE_PREF_SIZE);
        other.setId("boot-other");
        other.setAccessibleText(texts.get("compare"));
        HBox row = new HBox(label, other, comparing);
        row.getStyleClass().add("compare");
        return row;
    }

    /** What is chosen here is the model's; setting it again would read again. */
    private void choose(Optional<Choice> choice) {
        Optional<BootRecord> start = choice.flatMap(Choice::start);
        if (!filling && !start.equals(model.others().chosen().get())) {
            model.others().chosen().set(start);
        }
    }

    private void fill() {
        List<Choice> choices = new ArrayList<>();
        List<BootRecord> starts =
                model.others().state().get() instanceof OthersModel.Known known ? known.others() : List.of();
        choices.add(new Choice(Optional.empty(), texts.get(starts.isEmpty() ? "compare.none" : "compare.nothing")));
        starts.forEach(start -> choices.add(new Choice(Optional.of(start), words.start(start))));
        filling = true;
        other.getItems().setAll(choices);
        other.setValue(choices.stream()
                .filter(choice -> choice.start().equals(model.others().chosen().get()))
                .findFirst()
                .orElse(choices.getFirst()));
        filling = false;
        other.setDisable(starts.isEmpty());
    }

    /** Only what takes a while is told. */
    private void tell(OthersModel.Step step) {
        pending.cancel();
        comparing.setText("");
        if (step instanceof OthersModel.Comparing) {
            pending = background.after(PATIENCE, () -> comparing.setText(texts.get("compare.reading")));
        }
    }
}
