package org.reeve.gui.services;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** The text filter and the chips. */
final class FilterBar extends FlowPane {
    private final Texts texts;
    private final ServicesModel model;
    private final FilterField field;
    private final Map<Filter, ToggleButton> chips = new EnumMap<>(Filter.class);

    FilterBar(Texts texts, ServicesModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("filter-bar");
        field = new FilterField(texts.get("filter.prompt"), model.text());
        getChildren().add(field);
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : Filter.values()) {
            getChildren().add(chip(filter, group));
        }
        getChildren().add(new MoreFilters(texts, model));
        model.filter().addListener((_, _, now) -> select(now));
        model.counts().addListener((_, _, _) -> count());
        select(model.filter().get());
        count();
    }

    FilterField field() {
        return field;
    }

    private ToggleButton chip(Filter filter, ToggleGroup group) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().add("chip");
        chip.setId("chip-" + filter.name());
        chip.setToggleGroup(group);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        // A press on the chosen chip would choose none.
        chip.setOnAction(event -> chip.setSelected(true));
        // Not only by action: the arrow keys choose without one.
        chip.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                model.filter().set(filter);
            }
        });
        chips.put(filter, chip);
        return chip;
    }

    private void select(Filter filter) {
        chips.forEach((one, chip) -> chip.setSelected(one == filter));
    }

    private void count() {
        chips.forEach((filter, chip) -> {
            int many = model.counts().get().of(filter);
            chip.setText(text(filter, many));
            (filter == Filter.FAILED && many > 0 ? Tone.BAD : Tone.OFF).mark(chip);
        });
    }

    private String text(Filter filter, int many) {
        String name = texts.get("filter." + filter.name());
        return switch (filter) {
            case SERVICES, FAILED, RUNNING -> name + " " + many;
            case TIMERS, SOCKETS, USER, ALL -> name;
        };
    }
}
