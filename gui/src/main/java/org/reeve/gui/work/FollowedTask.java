package org.reeve.gui.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Cancel;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskNews;

/** One of the user's tasks as the window knows it. Window's thread only. */
public final class FollowedTask {
    /** The end of a log says what it was about. */
    private static final int MOST_LINES = 2000;

    private final ReadOnlyObjectWrapper<Task> task;
    private final ObservableList<String> log = FXCollections.observableArrayList();
    private final ObservableList<String> shownLog = FXCollections.unmodifiableObservableList(log);
    private Estimate estimate;
    private Optional<Cancel> following = Optional.empty();

    FollowedTask(Task task) {
        this.task = new ReadOnlyObjectWrapper<>(task);
        this.estimate = new Estimate(task.progress(), Instant.now());
    }

    /** As it is now. */
    public ReadOnlyObjectProperty<Task> task() {
        return task.getReadOnlyProperty();
    }

    /** As it is now. */
    public Task now() {
        return task.get();
    }

    /** Names it. */
    public TaskId id() {
        return now().id();
    }

    /** The end of its log, oldest line first, once it is followed. */
    public ObservableList<String> log() {
        return shownLog;
    }

    /** How long it will still take, where that can be guessed. */
    public Optional<Duration> left() {
        return now().state().over() ? Optional.empty() : estimate.left(now().progress(), Instant.now());
    }

    boolean followed() {
        return following.isPresent();
    }

    void follow(Cancel token) {
        following = Optional.of(token);
        log.clear();
    }

    /** Nobody listens any more. */
    void leave() {
        following.ifPresent(Cancel::cancel);
        following = Optional.empty();
    }

    void told(Task now) {
        estimate = estimate.next(now.progress(), Instant.now());
        task.set(now);
    }

    void said(List<TaskNews> news) {
        List<String> lines = news.stream().flatMap(one -> one.log().stream()).toList();
        log.addAll(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
        if (log.size() > MOST_LINES) {
            log.remove(0, log.size() - MOST_LINES);
        }
        told(news.getLast().task());
    }
}
