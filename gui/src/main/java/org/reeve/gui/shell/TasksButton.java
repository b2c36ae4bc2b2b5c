package org.reeve.gui.shell;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.TaskWords;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.FollowedTask;
import org.reeve.gui.work.Tasks;

/** In the header while the user's own tasks run: how many, and how far all of them are. Opens the panel of tasks. */
final class TasksButton extends Button {
    private final Texts texts = Texts.of(TasksButton.class);
    private final Tasks tasks;
    private final ProgressBar bar = new ProgressBar();
    private final Label many = Nodes.word("");

    TasksButton(Tasks tasks, Runnable open) {
        this.tasks = tasks;
        getStyleClass().addAll("pill", "tasks-pill");
        setId("tasks");
        HBox row = new HBox(Nodes.icon(Feather.ACTIVITY), many, bar);
        row.getStyleClass().add("tasks-row");
        many.setMinWidth(USE_PREF_SIZE);
        setGraphic(row);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> open.run());
        tasks.onMove(this::update);
        update();
    }

    private void update() {
        List<FollowedTask> running = tasks.running();
        OptionalDouble far = running.stream()
                .mapToDouble(one -> one.now().progress().fraction())
                .filter(fraction -> fraction >= 0)
                .average();
        String count = texts.get("tasks.running", running.size());
        many.setText(far.isPresent() ? texts.get("tasks.far", count, TaskWords.percent(far.getAsDouble())) : count);
        bar.setProgress(far.orElse(ProgressBar.INDETERMINATE_PROGRESS));
        setAccessibleText(texts.get("tasks.open", many.getText()));
        Nodes.show(this, !running.isEmpty());
    }
}
