package org.reeve.gui.scans;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.custom.CustomParameter;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.gui.widget.CommandLine;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskRow;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.FollowedTask;
import org.reeve.gui.work.Permit;

/** A task of this computer: what it does, what it is told, and how it goes or went. */
final class CustomCard extends VBox {
    private final Texts texts = Texts.of(CustomCard.class);
    private final TaskWords words = new TaskWords();
    private final PageContext context;
    private final CustomModel model;
    private final CustomTask task;
    private final Button run;
    private final Button schedule;
    private final Map<CustomParameter, Label> notes = new HashMap<>();
    private final CommandLine command = new CommandLine();
    private final Label refused = Nodes.label("", "small", "warning");
    private final VBox below = new VBox();
    private Optional<TaskRow> row = Optional.empty();

    CustomCard(PageContext context, CustomModel model, CustomTask task, Consumer<ScheduledWork> schedules) {
        this.context = context;
        this.model = model;
        this.task = task;
        getStyleClass().add("scan-card");
        setId("custom-" + task.name());
        run = Nodes.button(texts.get("custom.run"), this::start, "primary");
        run.setContentDisplay(ContentDisplay.RIGHT);
        schedule = Nodes.button(texts.get("schedule.open"), () -> model.values(task)
                .ifPresent(values -> schedules.accept(ScheduledWork.of(task.name(), values))));
        schedule.setAccessibleText(texts.get("schedule.open.which", task.title()));
        HBox buttons = new HBox(run, schedule);
        buttons.getStyleClass().add("scan-start");
        below.getStyleClass().add("scan-below");
        Label title = Nodes.label(SafeText.line(task.title()), "strong");
        title.setGraphic(Nodes.icon(Feather.TERMINAL));
        getChildren().add(title);
        if (!task.description().isEmpty()) {
            getChildren().add(Nodes.label(SafeText.line(task.description()), "small", "muted"));
        }
        getChildren().add(Nodes.label(about(), "small", "muted"));
        FlowPane fields = new FlowPane();
        fields.getStyleClass().add("custom-fields");
        task.parameters().forEach(one -> fields.getChildren().add(field(one)));
        getChildren().addAll(fields, command, buttons, refused, below);
        update();
    }

    private String about() {
        String takes = task.usualSeconds()
                .map(seconds -> texts.get("custom.takes", Texts.span(Duration.ofSeconds(seconds))) + " ")
                .orElse("");
        String limit = texts.get("custom.limit", Texts.span(Duration.ofSeconds(task.limitSeconds())));
        return takes + limit + (task.exclusive() ? " " + texts.get("custom.exclusive") : "");
    }

    private VBox field(CustomParameter one) {
        Node control =
                switch (one.kind()) {
                    case CHOICE -> choice(one);
                    case SWITCH -> check(one);
                    case INTEGER, TEXT, PATH, UNIT -> text(one);
                };
        control.setId("custom-" + task.name() + "-" + one.name());
        control.setAccessibleText(one.title());
        Label note = Nodes.label("", "small", "muted");
        notes.put(one, note);
        Label title = Nodes.label(SafeText.line(one.title()), "small");
        title.setLabelFor(control);
        VBox field = new VBox(title, control, note);
        field.getStyleClass().add("custom-field");
        return field;
    }

    private ComboBox<String> choice(CustomParameter one) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(one.values());
        box.setValue(model.value(task, one));
        box.valueProperty().addListener((_, _, now) -> model.fill(task, one, now));
        return box;
    }

    private CheckBox check(CustomParameter one) {
        CheckBox box = new CheckBox(one.option());
        box.setSelected(model.value(task, one).equals(CustomParameter.YES));
        box.selectedProperty()
                .addListener((_, _, on) -> model.fill(task, one, on ? CustomParameter.YES : CustomParameter.NO));
        return box;
    }

    private TextField text(CustomParameter one) {
        TextField field = new TextField(model.value(task, one));
        field.textProperty().addListener((_, _, now) -> model.fill(task, one, now));
        field.setOnAction(event -> start());
        return field;
    }

    private void start() {
        if (!run.isDisabled()) {
            model.call(task).ifPresent(context.actions()::run);
        }
    }

    /** Shows how it stands. */
    void update() {
        notes.forEach((one, note) -> {
            Optional<String> wrong = model.wrong(task, one);
            boolean missing = model.value(task, one).isEmpty();
            note.setText(wrong.isEmpty() ? "" : texts.get("custom.expected", one.expected()));
            wrong.filter(sentence -> !missing && !sentence.contains(one.expected()))
                    .ifPresent(note::setText);
            note.getStyleClass().setAll("label", "small", missing ? "muted" : "warning");
            Nodes.show(note, wrong.isPresent());
        });
        Permit permit = model.permit(task);
        boolean fits = model.call(task).isPresent();
        Optional<FollowedTask> running = runs().filter(one -> !one.now().state().over());
        boolean onItsWay = model.call(task).flatMap(context.actions()::running).isPresent();
        run.setDisable(
                !fits || onItsWay || permit instanceof Permit.Refused || (running.isPresent() && task.exclusive()));
        schedule.setDisable(!fits);
        boolean asks = permit instanceof Permit.Asks;
        run.setGraphic(asks && !run.isDisabled() ? Nodes.icon(Feather.KEY) : null);
        run.setAccessibleText(texts.get(asks ? "start.asks" : "start.which", task.title()));
        refused.setText(permit instanceof Permit.Refused(String reason) ? SafeText.line(reason) : "");
        Nodes.show(refused, !refused.getText().isEmpty());
        command.show(model.command(task));
        runs().ifPresentOrElse(this::last, () -> below.getChildren().clear());
    }

    /** The newest run. */
    private Optional<FollowedTask> runs() {
        return context.tasks().own().stream()
                .filter(one -> one.now().kind() == TaskKind.CUSTOM
                        && (one.now().subject() + " ").startsWith(task.name() + " "))
                .findFirst();
    }

    private void last(FollowedTask one) {
        if (!one.now().state().over()) {
            if (row.filter(shown -> shown.of(one)).isEmpty()) {
                TaskRow fresh = new TaskRow(one, () -> context.actions().run(TasksCommands.stop(one.id())));
                below.getChildren().setAll(fresh);
                row = Optional.of(fresh);
            }
            row.ifPresent(TaskRow::update);
            return;
        }
        row = Optional.empty();
        HBox line = new HBox(
                Nodes.dot(TaskWords.tone(one.now().state())),
                Nodes.label(texts.get("custom.last", words.result(one.now())), "small", "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("task-line");
        below.getChildren().setAll(line);
    }
}
