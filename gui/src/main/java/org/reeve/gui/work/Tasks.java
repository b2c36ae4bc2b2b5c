package org.reeve.gui.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.tasks.RunningTask;
import org.reeve.api.tasks.RunningTasks;
import org.reeve.api.tasks.Task;
import org.reeve.api.tasks.TaskId;
import org.reeve.api.tasks.TaskNews;
import org.reeve.api.tasks.TasksRead;
import org.reeve.api.tasks.TasksSeen;

/**
 * Work that outlives the window. What runs on the machine is heard from the own helper; the root helper, which knows more, is asked
 * only once a task of this user runs, or somebody wants to see what is kept. Window's thread only.
 */
public final class Tasks {
    private static final String STARTS = "scans.manage.";
    private static final String FORGETS = "tasks.manage.forget";
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Calls calls;
    private final Background background;
    private final long uid;
    private final ObservableList<FollowedTask> own = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> others = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Unread());
    private final ObjectProperty<Optional<TaskId>> wanted = new SimpleObjectProperty<>(Optional.empty());
    private final List<Consumer<Task>> ends = new ArrayList<>();
    private final List<Runnable> moves = new ArrayList<>();
    private Optional<Cancel> watching = Optional.empty();
    private Optional<Cancel> reading = Optional.empty();
    private boolean again;

    /** What is known of the tasks that are kept. */
    public sealed interface State {
        /** Nobody asked. */
        record Unread() implements State {}

        /** They are asked for. */
        record Loading() implements State {}

        /** They are known. */
        record Known() implements State {}

        /** They could not be read. */
        record Failed(HelperException problem) implements State {}
    }

    /** Of the user {@code uid}. */
    public Tasks(Calls calls, Background background, long uid) {
        this.calls = calls;
        this.background = background;
        this.uid = uid;
    }

    /** The user that this process runs as: proc(5). */
    public static long ownUid() {
        try {
            return ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The user whose tasks are told as own. */
    public long uid() {
        return uid;
    }

    /** The user's own, newest first, as far as they are known. */
    public ObservableList<FollowedTask> own() {
        return own;
    }

    /** Those of the user's own that run. */
    public List<FollowedTask> running() {
        return own.stream().filter(one -> !one.now().state().over()).toList();
    }

    /** The newest of the user's own that runs and that such a call begins. */
    public Optional<FollowedTask> begunBy(Call call) {
        return running().stream().filter(one -> Begun.by(call, one.now())).findFirst();
    }

    /** Running tasks of other users. */
    public ObservableList<RunningTask> others() {
        return others;
    }

    /** What is known of those that are kept. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The task whose result somebody asked to see, until it is shown. */
    public ObjectProperty<Optional<TaskId>> wanted() {
        return wanted;
    }

    /** A task, where it is known. */
    public Optional<FollowedTask> find(TaskId id) {
        return own.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Hears of each of the user's tasks that ends while the window is there. */
    public void onEnd(Consumer<Task> listener) {
        ends.add(listener);
    }

    /** Hears whenever anything of a task moved. */
    public void onMove(Runnable listener) {
        moves.add(listener);
    }

    /** Hears what runs on the machine, by signals; begins anew where that broke off. */
    public void watch() {
        if (watching.isEmpty()) {
            Cancel token = new Cancel();
            watching = Optional.of(token);
            Batch<RunningTasks> batch = new Batch<>(background, token, all -> seen(all.getLast()));
            Cancel _ = background.read(
                    _ -> {
                        calls.of(TasksSeen.class, token, stage -> {}).watch(batch);
                        return token;
                    },
                    _ -> watching = Optional.empty(),
                    // The next look at the window begins it anew; that nothing can be heard is no failure to tell of.
                    _ -> watching = Optional.empty());
        }
    }

    private void seen(RunningTasks all) {
        others.setAll(all.tasks().stream().filter(one -> one.uid() != uid).toList());
        List<TaskId> mine = all.tasks().stream()
                .filter(one -> one.uid() == uid)
                .map(RunningTask::id)
                .toList();
        boolean fresh = mine.stream()
                .anyMatch(id -> find(id).filter(FollowedTask::followed).isEmpty());
        boolean gone = running().stream().anyMatch(one -> !mine.contains(one.id()) && !one.followed());
        if (fresh || gone) {
            read();
        }
        moved();
    }

    /** Asks the root helper for all that are kept; starts that helper where it does not run. */
    public void read() {
        if (reading.isPresent()) {
            again = true;
            return;
        }
        again = false;
        if (!(state.get() instanceof State.Known)) {
            state.set(new State.Loading());
        }
        reading = Optional.of(background.read(this::list, this::listed, this::notListed));
    }

    private List<Task> list(Cancel cancel) {
        List<Task> all = new ArrayList<>();
        calls.of(TasksRead.class, cancel, stage -> {}).list(all::add);
        return all;
    }

    private void listed(List<Task> all) {
        reading = Optional.empty();
        List<FollowedTask> now = new ArrayList<>();
        for (Task task : all) {
            FollowedTask one = find(task.id()).orElseGet(() -> new FollowedTask(task));
            if (!one.followed()) {
                told(one, task);
            }
            now.add(one);
        }
        own.setAll(now);
        state.set(new State.Known());
        running().stream().filter(one -> !one.followed()).forEach(this::follow);
        moved();
        if (again) {
            read();
        }
    }

    private void notListed(HelperException problem) {
        reading = Optional.empty();
        state.set(new State.Failed(problem));
        moved();
    }

    /** Hears what becomes of a task, with its log; of one that is over its log alone. */
    public void follow(FollowedTask one) {
        if (one.followed()) {
            return;
        }
        Cancel token = new Cancel();
        one.follow(token);
        Batch<TaskNews> batch = new Batch<>(background, token, news -> said(one, news));
        Cancel _ = background.read(
                _ -> {
                    calls.of(TasksRead.class, token, stage -> {}).follow(one.id(), batch);
                    return token;
                },
                _ -> one.leave(),
                _ -> lost(one));
    }

    private void said(FollowedTask one, List<TaskNews> news) {
        boolean ran = !one.now().state().over();
        one.said(news);
        ended(one, ran);
        moved();
    }

    private void told(FollowedTask one, Task now) {
        boolean ran = !one.now().state().over();
        one.told(now);
        ended(one, ran);
    }

    private void ended(FollowedTask one, boolean ran) {
        if (ran && one.now().state().over()) {
            ends.forEach(listener -> listener.accept(one.now()));
        }
    }

    /** The helper ended, not the task: the helper that is asked next knows. */
    private void lost(FollowedTask one) {
        boolean ran = !one.now().state().over();
        one.leave();
        if (ran && watching.isPresent()) {
            Cancel _ = background.after(AGAIN, this::read);
        }
    }

    /** A change ended that may have begun or forgotten a task. */
    public void jobEnded(Job job) {
        if (!(job.state().get() instanceof Job.Done done)) {
            return;
        }
        Call call = job.call();
        if (call.method().startsWith(STARTS)) {
            read();
        } else if (call.method().equals(FORGETS)) {
            own.removeIf(one -> one.id().value().equals(done.change().target()));
            read();
        }
    }

    private void moved() {
        moves.forEach(Runnable::run);
    }
}
