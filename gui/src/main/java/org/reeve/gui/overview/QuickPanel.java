package org.reeve.gui.overview;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;
import org.reeve.gui.work.QuickAction;

/** The quick actions, each with its button; while one is on its way, how far it is, and Cancel. */
final class QuickPanel extends Panel {
    private static final int MOST = 8;

    private final Texts texts;
    private final QuickModel model;
    private final Rows<QuickAction> rows;
    private final Label nothing;

    QuickPanel(OverviewWords words, QuickModel model) {
        super(words.texts().get("quick"));
        this.texts = words.texts();
        this.model = model;
        this.nothing = Nodes.label(texts.get("quick.nothing"), "muted", "panel-empty");
        this.rows = new Rows<>(QuickAction::call, Row::new, MOST, many -> texts.get("more", many));
        getStyleClass().add("quick");
        beside(Nodes.link(texts.get("quick.edit"), model::edit));
        getChildren().addAll(nothing, rows);
        model.onChange(this::show);
        show();
    }

    private void show() {
        rows.show(model.all());
        Nodes.show(nothing, model.all().isEmpty());
    }

    private final class Row implements Rows.Row<QuickAction> {
        private final StackPane icon = new StackPane();
        private final Label text = Nodes.label("");
        private final Label below = Nodes.label("", "small", "muted");
        private final Button run = Nodes.button(texts.get("quick.run"), () -> {});
        private final Button cancel = Nodes.button(texts.get("cancel"), () -> {});
        private final HBox node = row(icon, lines(text, below), run, cancel);
        private final Tooltip command = new Tooltip();
        private Optional<QuickMenu> menu = Optional.empty();

        Row() {
            run.setContentDisplay(ContentDisplay.RIGHT);
            text.setTooltip(command);
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(QuickAction action) {
            Optional<CallWords> words = model.words(action.call());
            Optional<Job> job = model.running(action.call());
            String label = words.map(CallWords::label)
                    .orElse(SafeText.line(action.call().method()));
            String name = SafeText.line(action.name());
            icon.getChildren().setAll(Nodes.icon(words.map(CallWords::icon).orElse(Feather.HELP_CIRCLE)));
            text.setText(name.isEmpty() ? label : texts.get("quick.named", name, label));
            command.setText(
                    words.map(known -> String.join(" ", known.command())).orElse(label));
            offer(action.call(), words.isPresent() && job.isEmpty(), label);
            below.setText(job.flatMap(one -> words.map(known -> doing(known, one)))
                    .or(() -> model.far(action.call()).map(this::far))
                    .or(() -> words.isPresent() ? refusal(action.call()) : Optional.of(texts.get("quick.unknown")))
                    .orElse(""));
            boolean free = job.filter(WorkModel::canBeGivenUp).isPresent();
            boolean focused = run.isFocused() || cancel.isFocused();
            Nodes.show(cancel, free);
            Nodes.show(run, !free);
            if (focused) {
                (free ? cancel : run).requestFocus();
            }
            job.ifPresent(one -> cancel.setOnAction(event -> one.giveUp()));
            cancel.setAccessibleText(texts.get("cancel.what", label));
            menu(action);
        }

        private void offer(Call call, boolean possible, String label) {
            Permit permit = model.permit(call);
            boolean asks = possible && permit instanceof Permit.Asks;
            run.setDisable(!possible || permit instanceof Permit.Refused);
            run.setGraphic(asks ? Nodes.icon(Feather.KEY) : null);
            run.setTooltip(asks ? new Tooltip(texts.get("quick.asks")) : null);
            run.setAccessibleText(texts.get(asks ? "quick.run.asks" : "quick.run.what", label));
            run.setOnAction(event -> model.run(call));
        }

        private String far(double fraction) {
            return fraction < 0 ? texts.get("quick.task") : texts.get("quick.task.far", TaskWords.percent(fraction));
        }

        private Optional<String> refusal(Call call) {
            return model.permit(call) instanceof Permit.Refused(String reason) ? Optional.of(reason) : Optional.empty();
        }

        private void menu(QuickAction action) {
            node.setOnContextMenuRequested(event -> {
                open(action, event.getScreenX(), event.getScreenY());
                event.consume();
            });
            node.setOnKeyPressed(event -> key(event, action));
        }

        private void open(QuickAction action, double x, double y) {
            menu.ifPresent(QuickMenu::hide);
            QuickMenu fresh = new QuickMenu(texts, model, action);
            menu = Optional.of(fresh);
            fresh.show(node, x, y);
        }

        private void key(KeyEvent event, QuickAction action) {
            if (event.getCode() == KeyCode.CONTEXT_MENU || (event.isShiftDown() && event.getCode() == KeyCode.F10)) {
                Bounds place = node.localToScreen(node.getBoundsInLocal());
                open(action, place.getMinX() + place.getWidth() / 2, place.getCenterY());
                event.consume();
            }
            step(event).ifPresent(by -> {
                model.move(action, by);
                // It was taken out and put in again: a row of its own, which the keyboard is to follow.
                rows.focus(action.call());
                event.consume();
            });
        }

        private static Optional<Integer> step(KeyEvent event) {
            if (!event.isAltDown()) {
                return Optional.empty();
            }
            return Optional.ofNullable(Map.of(KeyCode.UP, -1, KeyCode.DOWN, 1).get(event.getCode()));
        }

        private String doing(CallWords words, Job job) {
            return switch (job.state().get()) {
                case Job.Starting _ -> texts.get("job.starting");
                case Job.Asking _ -> texts.get("job.asking");
                case Job.Running _, Job.Done _, Job.Failed _ ->
                    texts.get(
                            "job.doing",
                            words.doing(),
                            Texts.span(Duration.ofSeconds(job.seconds().get())));
                case Job.Lost _ -> texts.get("job.lost");
            };
        }
    }
}
