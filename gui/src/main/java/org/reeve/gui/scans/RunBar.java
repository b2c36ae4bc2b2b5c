package org.reeve.gui.scans;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskState;
import org.reeve.api.tasks.TasksCommands;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.FollowedTask;

/** Which run is looked at, and what to know of it: it goes on, or did not come to its end. */
final class RunBar extends VBox {
    private final Texts texts = Texts.of(RunBar.class);
    private final TaskWords words = new TaskWords();
    private final ScansModel model;
    private final ComboBox<Run> runs = new ComboBox<>();
    private final Label title = Nodes.word("", "strong");
    private final Label said = Nodes.label("");
    private final HBox strip;
    private final Button forget;
    private boolean filling;

    /** A run, and what it is called in the list. */
    private record Run(TaskId id, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    RunBar(PageContext context, ScansModel model, Runnable again) {
        this.model = model;
        runs.setId("runs");
        runs.setAccessibleText(texts.get("runs"));
        runs.setMinWidth(0);
        runs.setMaxWidth(460);
        runs.valueProperty().addListener((_, _, run) -> {
            if (run != null && !filling) {
                model.choose(run.id());
            }
        });
        forget = Nodes.button(texts.get("forget"), () -> model.run()
                .ifPresent(run -> context.actions().run(TasksCommands.forget(run.id()))));
        HBox line = new HBox(title, runs, forget);
        HBox.setHgrow(runs, Priority.SOMETIMES);
        line.getStyleClass().add("run-bar");
        said.setMinWidth(0);
        strip = new HBox(said, Nodes.link(texts.get("again"), again));
        strip.getStyleClass().add("strip");
        getChildren().addAll(line, strip);
        update();
    }

    /** Shows which runs there are now. */
    void update() {
        List<Run> now = model.runs(model.kind().get()).stream().map(this::run).toList();
        Optional<FollowedTask> chosen = model.run();
        filling = true;
        if (!now.equals(runs.getItems())) {
            runs.getItems().setAll(now);
        }
        runs.setValue(now.stream()
                .filter(run -> chosen.filter(one -> one.id().equals(run.id())).isPresent())
                .findFirst()
                .orElse(null));
        filling = false;
        title.setText(words.kind(model.kind().get()));
        title.setMinWidth(USE_PREF_SIZE);
        Nodes.show(runs, !now.isEmpty());
        Nodes.show(forget, chosen.filter(one -> one.now().state().over()).isPresent());
        String note = chosen.map(FollowedTask::now).map(this::note).orElse("");
        said.setText(note);
        Nodes.show(strip, !note.isEmpty());
    }

    private Run run(FollowedTask one) {
        Task task = one.now();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.getDefault())
                .format(task.started().atZone(ZoneId.systemDefault()));
        String what = task.subject().isEmpty() ? when : texts.get("run.of", when, task.subject());
        return new Run(
                task.id(),
                texts.get(
                        "run",
                        what,
                        words.state(task.state()),
                        task.state() == TaskState.RUNNING
                                ? ""
                                : " · " + words.found(task.progress().found())));
    }

    private String note(Task task) {
        return switch (task.state()) {
            case DONE -> "";
            case RUNNING -> texts.get("note.RUNNING");
            case FAILED, STOPPED, LOST -> texts.get("note." + task.state(), words.result(task));
        };
    }
}
