package org.reeve.gui.scans;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.reeve.api.HelperException;
import org.reeve.api.custom.CustomRefused;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomTasks;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Tone;

/** The tasks of this computer, one below the other, and the descriptions that are not taken. */
final class CustomView extends BorderPane {
    private final Texts texts = Texts.of(CustomView.class);
    private final PageContext context;
    private final CustomModel model;
    private final Consumer<ScheduledWork> schedules;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private Optional<CustomTasks> shown = Optional.empty();
    private List<CustomCard> cards = List.of();

    CustomView(PageContext context, CustomModel model, Consumer<ScheduledWork> schedules) {
        this.context = context;
        this.model = model;
        this.schedules = schedules;
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        list.getStyleClass().add("custom-list");
        model.onMove(this::update);
        update();
    }

    /** Shows how all stands. */
    void update() {
        switch (model.state()) {
            case CustomModel.State.Loading _ -> setCenter(PageNotice.loading(texts.get("custom.loading")));
            case CustomModel.State.Failed(HelperException problem) -> {
                String title = texts.get("custom.not");
                setCenter(PageNotice.failed(
                        title,
                        ProblemTexts.below(title, title, problem),
                        List.of(Nodes.button(texts.get("again"), model::read, "primary"))));
            }
            case CustomModel.State.Known(CustomTasks tasks) -> known(tasks);
        }
    }

    private void known(CustomTasks tasks) {
        if (tasks.tasks().isEmpty() && tasks.refused().isEmpty()) {
            setCenter(PageNotice.empty(texts.get("custom.none"), texts.get("custom.none.text"), List.of()));
            return;
        }
        if (!shown.equals(Optional.of(tasks))) {
            shown = Optional.of(tasks);
            cards = tasks.tasks().stream().map(this::card).toList();
            list.getChildren().setAll(cards);
            tasks.refused().forEach(one -> list.getChildren().add(refused(one)));
        }
        setCenter(scroll);
        cards.forEach(CustomCard::update);
    }

    private CustomCard card(CustomTask task) {
        return new CustomCard(context, model, task, schedules);
    }

    private HBox refused(CustomRefused one) {
        HBox line = new HBox(
                Nodes.dot(Tone.BAD),
                new VBox(
                        Nodes.label(texts.get("custom.refused", SafeText.line(one.file())), "strong"),
                        Nodes.label(SafeText.line(one.problem()), "small", "warning")));
        line.getStyleClass().addAll("scan-card", "task-line");
        return line;
    }
}
