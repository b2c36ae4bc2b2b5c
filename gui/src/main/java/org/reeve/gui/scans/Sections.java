package org.reeve.gui.scans;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.reeve.gui.widget.Texts;

/** One part of the page at a time, and over all of them the schedule that is being made. */
final class Sections extends StackPane {
    private final Map<Section, Node> parts = new EnumMap<>(Section.class);
    private final Map<Section, ToggleButton> chips = new EnumMap<>(Section.class);
    private final HBox bar = new HBox();
    private final ScheduleSheet sheet;
    private final SchedulesModel schedules;
    private Section section = Section.SCANS;

    Sections(Texts texts, Node scans, Node custom, Node planned, ScheduleSheet sheet, SchedulesModel schedules) {
        this.sheet = sheet;
        this.schedules = schedules;
        parts.put(Section.SCANS, scans);
        parts.put(Section.CUSTOM, custom);
        parts.put(Section.SCHEDULES, planned);
        bar.getStyleClass().add("section-bar");
        for (Section one : Section.values()) {
            ToggleButton chip = new ToggleButton(texts.get("section." + one));
            chip.setId("section-" + one);
            chip.getStyleClass().add("chip");
            chip.setOnAction(event -> show(one));
            chips.put(one, chip);
            bar.getChildren().add(chip);
        }
        schedules.onMove(this::update);
        update();
    }

    HBox bar() {
        return bar;
    }

    /** Whether one is shown, and nothing over it. */
    boolean shows(Section one) {
        return section == one && schedules.draft().isEmpty();
    }

    void show(Section one) {
        section = one;
        if (schedules.draft().isPresent()) {
            schedules.end();
        }
        update();
    }

    /** Shows what is to be shown now. */
    void update() {
        chips.forEach((one, chip) -> chip.setSelected(one == section));
        Node part = schedules.draft().isPresent() ? sheet : parts.getOrDefault(section, sheet);
        if (!getChildren().equals(List.of(part))) {
            getChildren().setAll(part);
            if (part.equals(sheet)) {
                sheet.focusFirst();
            }
        }
        if (parts.get(section) instanceof CustomView custom) {
            custom.update();
        }
    }
}
