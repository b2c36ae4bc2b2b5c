package org.reeve.gui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;

/** The rows of the settings: what is chosen, one sentence about it, and the choice. */
record Rows(Texts texts) {
    /** A group of rows under a heading. */
    VBox section(String key, Node... rows) {
        VBox section = new VBox(Nodes.label(texts.get(key), "section-title"));
        section.getStyleClass().add("settings-section");
        section.getChildren().addAll(rows);
        return section;
    }

    /** Yes or no. */
    VBox flag(String key, BooleanProperty property) {
        CheckBox box = box(key);
        box.selectedProperty().bindBidirectional(property);
        return flag(key, box);
    }

    CheckBox box(String key) {
        CheckBox box = new CheckBox(texts.get(key));
        box.setId("setting-" + key);
        box.setWrapText(true);
        box.setAccessibleHelp(texts.get(key + ".about"));
        return box;
    }

    VBox flag(String key, CheckBox box) {
        Label about = about(key);
        about.getStyleClass().add("under-box");
        return row(box, about);
    }

    /** One of several. */
    <T extends Enum<T>> VBox choice(String key, Property<T> property, List<T> all) {
        Label title = Nodes.label(texts.get(key), "setting-title");
        return row(title, about(key), chips(title.getText(), property, all, one -> texts.get(key + "." + one.name())));
    }

    Label about(String key) {
        Label about = Nodes.label(texts.get(key + ".about"), "muted", "small");
        about.setMinHeight(Region.USE_PREF_SIZE);
        return about;
    }

    VBox row(Node... nodes) {
        VBox row = new VBox(nodes);
        row.getStyleClass().add("setting");
        return row;
    }

    private static <T> FlowPane chips(String name, Property<T> property, List<T> all, Function<T, String> words) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("choice");
        ToggleGroup group = new ToggleGroup();
        for (T one : all) {
            ToggleButton chip = new ToggleButton(words.apply(one));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setToggleGroup(group);
            chip.setAccessibleText(name + ": " + chip.getText());
            // A press on the chosen chip would choose none.
            chip.setOnAction(event -> chip.setSelected(true));
            chip.setSelected(one.equals(property.getValue()));
            chip.selectedProperty().addListener((_, _, chosen) -> {
                if (chosen) {
                    property.setValue(one);
                }
            });
            property.addListener((_, _, now) -> chip.setSelected(one.equals(now)));
            chips.getChildren().add(chip);
        }
        return chips;
    }
}
