package org.reeve.gui.widget;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.api.tasks.Task;
import org.reeve.gui.work.FollowedTask;

/** A running task: what it is at, how far it is, what it looks at right now, and a way to stop it. */
public final class TaskRow extends VBox {
    private final TaskWords words = new TaskWords();
    private final FollowedTask followed;
    private final Label step = Nodes.label("", "small", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final Label at = Nodes.word("", "mono", "small", "muted");
    private final Button stop;

    /** {@code stopping} stops it. */
    public TaskRow(FollowedTask followed, Runnable stopping) {
        this.followed = followed;
        getStyleClass().add("task-row");
        Texts texts = Texts.of(TaskRow.class);
        stop = Nodes.button(texts.get("task.stop"), stopping);
        stop.setAccessibleText(texts.get("task.stop.which", words.title(followed.now())));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        at.setMinWidth(0);
        HBox line = new HBox(bar, stop);
        line.getStyleClass().add("task-line");
        getChildren().addAll(step, line, at);
        update();
    }

    /** Shows how far it is now. */
    public void update() {
        Task task = followed.now();
        String far = words.progress(task.progress(), followed.left());
        step.setText(far.isEmpty() ? words.step(task.progress()) : words.step(task.progress()) + " · " + far);
        bar.setProgress(task.progress().fraction());
        bar.setAccessibleText(words.title(task) + ": " + step.getText());
        at.setText(SafeText.line(task.progress().at()));
        at.setTooltip(new Tooltip(at.getText()));
        stop.setDisable(task.state().over());
    }

    /** Whether it is of this task. */
    public boolean of(FollowedTask other) {
        return other == followed;
    }
}
