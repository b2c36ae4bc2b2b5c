package org.reeve.gui.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.api.Problem;
import org.reeve.link.Ticket;

/** Every change that is on its way. Used on the window's thread. */
public final class Jobs {
    private final Calls calls;
    private final Background background;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    /** One for all: it hears of changes only weakly, so a view that nobody else holds would fall silent. */
    private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(running);

    private final List<Consumer<Job>> listeners = new ArrayList<>();
    private Optional<Cancel> clock = Optional.empty();

    /** Runs changes by {@code calls}. */
    public Jobs(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    /** The changes on their way. */
    public ObservableList<Job> running() {
        return shown;
    }

    /** Hears of every job that ended, on the window's thread. */
    public void onEnd(Consumer<Job> listener) {
        listeners.add(listener);
    }

    /** Starts a change that was asked for in the window. */
    public Job change(Call call) {
        return change(call, Occasion.of(Origin.WINDOW));
    }

    /** Makes the first call of an undo, which is not empty; with the last one the change is taken back. */
    public Job takeBack(Undo undo) {
        boolean last = undo.calls().size() == 1;
        return change(
                undo.calls().getFirst(), new Occasion(Origin.WINDOW, last ? Optional.of(undo.of()) : Optional.empty()));
    }

    /** Starts a change. */
    public Job change(Call call, Occasion occasion) {
        Job job = new Job(
                call, occasion, calls.needsRoot(call) && !calls.rootRunning() ? new Job.Starting() : new Job.Running());
        running.add(job);
        if (clock.isEmpty()) {
            clock = Optional.of(background.every(Duration.ofSeconds(1), () -> running.forEach(Job::tick)));
        }
        background.run(() -> work(job));
        return job;
    }

    private void work(Job job) {
        Ticket ticket = Ticket.of(job.cancel(), stage -> background.show(() -> job.reached(stage)))
                .on(job.occasion());
        try {
            Object result = calls.call(job.call(), ticket);
            if (result instanceof Change change) {
                end(job, new Job.Done(change, job.age(), ticket.id()));
            } else {
                end(
                        job,
                        new Job.Failed(new HelperException(Problem.INTERNAL, "The helper answered without a change.")));
            }
        } catch (RuntimeException e) {
            HelperException failure = Background.failure(e);
            if (failure.problem() == Problem.DISCONNECTED) {
                lost(job, ticket, failure);
            } else {
                end(job, new Job.Failed(failure));
            }
        }
    }

    private void lost(Job job, Ticket ticket, HelperException failure) {
        background.show(() -> job.ended(new Job.Lost(failure, Fate.LOOKING_UP)));
        end(job, new Job.Lost(failure, fate(job.call(), ticket)));
    }

    private Fate fate(Call call, Ticket ticket) {
        try {
            return Fate.of(calls.lookUp(call, ticket));
        } catch (RuntimeException e) {
            return Fate.UNKNOWN;
        }
    }

    private void end(Job job, Job.State state) {
        background.show(() -> {
            running.remove(job);
            if (running.isEmpty()) {
                clock.ifPresent(Cancel::cancel);
                clock = Optional.empty();
            }
            job.ended(state);
            listeners.forEach(listener -> listener.accept(job));
        });
    }
}
