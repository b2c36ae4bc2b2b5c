package org.reeve.gui.scans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskKind;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskRow;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.FollowedTask;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;

/** A kind of scan: what it does, how to start it, and how it goes or went. */
final class KindCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Texts texts = Texts.of(KindCard.class);
    private final TaskWords words = new TaskWords();
    private final PageContext context;
    private final ScansModel model;
    private final TaskKind kind;
    private final Button name;
    private final Button start;
    private final Button schedule;
    private final HBox startRow;
    private final VBox below = new VBox();
    private Optional<TaskRow> row = Optional.empty();

    KindCard(PageContext context, ScansModel model, TaskKind kind, Consumer<ScheduledWork> schedules) {
        this.context = context;
        this.model = model;
        this.kind = kind;
        getStyleClass().add("scan-card");
        setMinWidth(0);
        name = Nodes.button(words.kind(kind), () -> model.kind().set(kind), "scan-name");
        name.setId("scan-" + kind.slug());
        name.setGraphic(Nodes.icon(TaskWords.icon(kind)));
        name.setMinWidth(0);
        start = Nodes.button(texts.get("start"), this::start, "primary");
        start.setId("start-" + kind.slug());
        start.setContentDisplay(ContentDisplay.RIGHT);
        schedule =
                Nodes.button(texts.get("schedule.open"), () -> model.work(kind).ifPresent(schedules), "scan-schedule");
        schedule.setAccessibleText(texts.get("schedule.open.which", words.kind(kind)));
        startRow = new HBox(start, schedule);
        startRow.setAlignment(Pos.CENTER_LEFT);
        startRow.getStyleClass().add("scan-start");
        if (kind == TaskKind.DISK_USAGE) {
            startRow.getChildren().addFirst(folder());
        }
        below.getStyleClass().add("scan-below");
        getChildren().addAll(name, whole(Nodes.label(texts.get("what." + kind), "small", "muted")), startRow, below);
        setOnMouseClicked(event -> model.kind().set(kind));
        update();
    }

    private static Label whole(Label label) {
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private TextField folder() {
        TextField field = new TextField();
        field.setId("folder");
        field.setAccessibleText(texts.get("folder"));
        field.setPromptText(texts.get("folder"));
        field.setMinWidth(60);
        field.setPrefWidth(190);
        field.textProperty().bindBidirectional(model.folder());
        field.setOnAction(event -> start());
        field.textProperty().addListener((_, _, _) -> {
            model.kind().set(kind);
            update();
        });
        return field;
    }

    /** Starts it, where that is possible. */
    void start() {
        model.kind().set(kind);
        if (!start.isDisabled()) {
            model.call(kind).ifPresent(context.actions()::run);
        }
        update();
    }

    /** Shows how it stands. */
    void update() {
        pseudoClassStateChanged(SELECTED, model.kind().get() == kind);
        name.setAccessibleText(
                model.kind().get() == kind ? texts.get("card.chosen", words.kind(kind)) : words.kind(kind));
        Permit permit = model.permit(kind);
        boolean asks = permit instanceof Permit.Asks;
        start.setAccessibleText(texts.get(asks ? "start.asks" : "start.which", words.kind(kind)));
        Optional<Job> starting = model.starting(kind);
        Optional<FollowedTask> running = model.running(kind);
        start.setDisable(starting.isPresent()
                || permit instanceof Permit.Refused
                || (running.isPresent() && kind.exclusive())
                || model.call(kind).isEmpty());
        schedule.setDisable(model.work(kind).isEmpty());
        start.setGraphic(asks && !start.isDisabled() ? Nodes.icon(Feather.KEY) : null);
        if (starting.isPresent()) {
            below(starting(starting.get()));
        } else if (running.isPresent()) {
            running(running.get());
        } else {
            below(rest(permit));
        }
    }

    private void below(List<Node> nodes) {
        row = Optional.empty();
        below.getChildren().setAll(nodes);
    }

    private void running(FollowedTask one) {
        if (row.filter(shown -> shown.of(one)).isEmpty()) {
            TaskRow fresh = new TaskRow(one, () -> context.actions().run(TasksCommands.stop(one.id())));
            below(List.of(fresh));
            row = Optional.of(fresh);
        }
        row.ifPresent(TaskRow::update);
    }

    private List<Node> starting(Job job) {
        String word =
                switch (job.state().get()) {
                    case Job.Starting _ -> "starting.helper";
                    case Job.Asking _ -> "waiting.password";
                    case Job.Running _, Job.Done _, Job.Failed _, Job.Lost _ -> "starting";
                };
        FlowPane steps =
                new FlowPane(Nodes.word(texts.get(word), "doing"), Nodes.button(texts.get("cancel"), job::giveUp));
        steps.getStyleClass().add("steps");
        return List.of(steps);
    }

    private List<Node> rest(Permit permit) {
        List<Node> all = new ArrayList<>();
        if (model.call(kind).isEmpty()) {
            all.add(whole(Nodes.label(texts.get("folder.not"), "small", "warning")));
        }
        if (permit instanceof Permit.Refused(String reason)) {
            all.add(whole(Nodes.label(SafeText.line(reason), "small", "warning")));
        }
        model.refusal(kind)
                .filter(problem -> !ProblemTexts.calm(problem.problem()))
                .ifPresent(problem -> all.add(whole(
                        Nodes.label(ProblemTexts.sentence(texts.get("not.started"), problem), "small", "warning"))));
        model.other(kind).ifPresent(other -> {
            Button stop =
                    Nodes.button(texts.get("stop"), () -> context.actions().run(TasksCommands.stopOthers(other.id())));
            stop.setGraphic(Nodes.icon(Feather.KEY));
            stop.setAccessibleText(texts.get("stop.other", words.kind(kind)));
            HBox line = new HBox(Nodes.label(texts.get("other", SafeText.line(other.user())), "small"), stop);
            line.getStyleClass().add("task-line");
            all.add(line);
        });
        all.add(last());
        return all;
    }

    private HBox last() {
        Optional<Task> task = model.runs(kind).stream().findFirst().map(FollowedTask::now);
        HBox line = new HBox();
        line.getStyleClass().add("task-line");
        if (task.isEmpty()) {
            line.getChildren().add(Nodes.label(texts.get("never"), "small", "muted"));
        } else {
            Task one = task.get();
            Duration ago = Duration.between(one.ended().orElse(one.started()), Instant.now());
            line.getChildren()
                    .addAll(
                            Nodes.dot(TaskWords.tone(one.state())),
                            Nodes.label(
                                    texts.get(
                                            "last",
                                            words.state(one.state()),
                                            Texts.span(ago),
                                            words.found(one.progress().found())),
                                    "small",
                                    "muted"));
        }
        return line;
    }
}
