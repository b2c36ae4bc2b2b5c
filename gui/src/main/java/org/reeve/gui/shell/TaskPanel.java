package org.reeve.gui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.tasks.RunningTask;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageNotice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.TaskRow;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.FollowedTask;
import org.reeve.gui.work.Tasks;

/** All tasks at the window's right side: those that run, with how far they are, and those that ended, with what came of them. */
final class TaskPanel {
    private static final double LOG_HEIGHT = 150;

    private final Texts texts = Texts.of(TaskPanel.class);
    private final TaskWords words = new TaskWords();
    private final Overlay overlay;
    private final Tasks tasks;
    private final Actions actions;
    private final Runnable openScans;
    private final VBox list = new VBox();
    private final VBox panel = new VBox();
    private final Set<TaskId> logs = new HashSet<>();
    private final List<TaskRow> rows = new ArrayList<>();
    private List<Object> shown = List.of();

    TaskPanel(Overlay overlay, Tasks tasks, Actions actions, Runnable openScans) {
        this.overlay = overlay;
        this.tasks = tasks;
        this.actions = actions;
        this.openScans = openScans;
        panel.getStyleClass().addAll("card", "task-panel");
        panel.setAccessibleText(texts.get("tasks.title"));
        list.getStyleClass().add("task-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        panel.getChildren().addAll(head(), scroll);
        tasks.onMove(this::update);
    }

    private HBox head() {
        HBox head = new HBox(
                Nodes.word(texts.get("tasks.title"), "card-title"),
                Nodes.spacer(),
                Nodes.iconButton(Feather.X, texts.get("close"), overlay::hide));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Shows it, and asks for what is kept. */
    void open() {
        tasks.read();
        shown = List.of();
        overlay.show(panel, Pos.CENTER_RIGHT);
        panel.setMaxHeight(Double.MAX_VALUE);
        update();
    }

    private void update() {
        if (panel.getScene() == null || panel.getParent() == null) {
            return;
        }
        // Only what begins, ends, is forgotten or opened changes what stands here: the keyboard stays where it is
        // meanwhile.
        List<Object> now = new ArrayList<>();
        tasks.own().forEach(one -> now.addAll(List.of(one, one.now().state(), logs.contains(one.id()))));
        now.addAll(tasks.others());
        now.add(tasks.state().get());
        if (!now.equals(shown)) {
            shown = now;
            fill();
        }
        rows.forEach(TaskRow::update);
    }

    private void fill() {
        rows.clear();
        List<Node> all = new ArrayList<>();
        tasks.running().forEach(one -> all.add(running(one)));
        tasks.others().forEach(one -> all.add(other(one)));
        tasks.own().stream().filter(one -> one.now().state().over()).forEach(one -> all.add(ended(one)));
        notice().ifPresent(all::add);
        list.getChildren().setAll(all);
    }

    private Optional<Node> notice() {
        return switch (tasks.state().get()) {
            case Tasks.State.Loading _ -> Optional.of(PageNotice.loading(texts.get("tasks.loading")));
            case Tasks.State.Failed(var problem) ->
                Optional.of(PageNotice.failed(
                        texts.get("tasks.failed"),
                        ProblemTexts.below(texts.get("tasks.failed"), texts.get("tasks.failed"), problem),
                        List.of(Nodes.button(texts.get("try.again"), tasks::read))));
            case Tasks.State.Known _, Tasks.State.Unread _ ->
                tasks.own().isEmpty() && tasks.others().isEmpty()
                        ? Optional.of(PageNotice.empty(
                                texts.get("tasks.none"),
                                texts.get("tasks.none.text"),
                                List.of(Nodes.button(texts.get("tasks.scans"), this::scans))))
                        : Optional.empty();
        };
    }

    private VBox running(FollowedTask one) {
        TaskRow row = new TaskRow(one, () -> actions.run(TasksCommands.stop(one.id())));
        rows.add(row);
        return entry(one, row);
    }

    private VBox other(RunningTask one) {
        Button stop = Nodes.button(texts.get("tasks.stop"), () -> actions.run(TasksCommands.stopOthers(one.id())));
        stop.setGraphic(Nodes.icon(Feather.KEY));
        stop.setAccessibleText(texts.get("tasks.stop.asks", words.kind(one.kind())));
        VBox box = new VBox(
                Nodes.label(words.kind(one.kind()), "strong"),
                Nodes.label(texts.get("tasks.other", SafeText.line(one.user())), "muted"),
                stop);
        box.getStyleClass().add("task-entry");
        return box;
    }

    private VBox ended(FollowedTask one) {
        Task task = one.now();
        HBox state = new HBox(Nodes.dot(TaskWords.tone(task.state())), Nodes.label(words.result(task)));
        state.getStyleClass().add("task-line");
        String when = texts.get(
                "tasks.ago", Texts.span(Duration.between(task.ended().orElse(task.started()), Instant.now())));
        VBox box = entry(one, state, Nodes.label(when, "small", "muted"));
        FlowPane steps = new FlowPane(
                Nodes.button(texts.get("tasks.show"), () -> show(task.id())),
                Nodes.button(texts.get("tasks.forget"), () -> actions.run(TasksCommands.forget(task.id()))));
        steps.getStyleClass().add("steps");
        box.getChildren().add(steps);
        return box;
    }

    private VBox entry(FollowedTask one, Node... parts) {
        boolean open = logs.contains(one.id());
        Button log = Nodes.link(texts.get(open ? "tasks.log.hide" : "tasks.log"), () -> toggleLog(one));
        VBox box = new VBox(Nodes.label(words.title(one.now()), "strong"));
        box.getStyleClass().add("task-entry");
        box.getChildren().addAll(parts);
        box.getChildren().add(log);
        if (open) {
            box.getChildren().add(log(one));
        }
        return box;
    }

    private static ListView<String> log(FollowedTask one) {
        ListView<String> log = new ListView<>(one.log());
        log.getStyleClass().addAll("task-log", "mono");
        log.setPrefHeight(LOG_HEIGHT);
        log.setMinHeight(LOG_HEIGHT);
        log.setAccessibleText(Texts.of(TaskPanel.class).get("tasks.log"));
        log.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String line, boolean empty) {
                super.updateItem(line, empty);
                setText(empty || line == null ? null : SafeText.line(line));
            }
        });
        one.log().addListener((ListChangeListener<String>)
                change -> log.scrollTo(Math.max(0, one.log().size() - 1)));
        log.scrollTo(Math.max(0, one.log().size() - 1));
        return log;
    }

    private void toggleLog(FollowedTask one) {
        if (!logs.remove(one.id())) {
            logs.add(one.id());
            tasks.follow(one);
        }
        update();
    }

    private void show(TaskId id) {
        tasks.wanted().set(Optional.of(id));
        scans();
    }

    private void scans() {
        overlay.hide();
        openScans.run();
    }
}
