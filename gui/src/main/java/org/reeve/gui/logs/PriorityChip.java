package org.reeve.gui.logs;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/** The chip of the priority: any, or one and all that are more urgent. */
final class PriorityChip extends MenuButton {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int DEBUG = 7;

    private final LogWords words;
    private final LogsModel model;
    private final ToggleGroup group = new ToggleGroup();

    PriorityChip(LogWords words, LogsModel model) {
        this.words = words;
        this.model = model;
        setId("priority");
        getStyleClass().addAll("chip", "more-filters");
        setMinWidth(Region.USE_PREF_SIZE);
        getItems().add(item(Optional.empty()));
        IntStream.rangeClosed(0, DEBUG).mapToObj(Optional::of).map(this::item).forEach(getItems()::add);
        model.filter().addListener((_, _, now) -> show(now.priority()));
        show(model.filter().get().priority());
    }

    private RadioMenuItem item(Optional<Integer> priority) {
        RadioMenuItem item = new RadioMenuItem(text(priority));
        item.setToggleGroup(group);
        item.setUserData(priority);
        item.setOnAction(event -> model.choose(model.filter().get().upTo(priority)));
        return item;
    }

    private String text(Optional<Integer> priority) {
        return priority.map(one -> words.texts().get("priority.upto", words.letter(one), words.priority(one)))
                .orElseGet(() -> words.texts().get("priority.any"));
    }

    private void show(Optional<Integer> priority) {
        String text = priority.map(one -> words.texts().get("priority.chip", words.priority(one)))
                .orElseGet(() -> words.texts().get("priority.any"));
        setText(words.texts().get("chip", text));
        setAccessibleText(words.texts().get("chip.is", text));
        pseudoClassStateChanged(CHOSEN, priority.isPresent());
        group.getToggles().stream()
                .filter(toggle -> priority.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }
}
