package org.reeve.gui.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.reeve.api.Call;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Undo;

/** What is being done, and what was done last in this session. Window's thread only. */
final class WorkModel {
    private static final int MOST = 5;

    private final Jobs jobs;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();

    WorkModel(Jobs jobs) {
        this.jobs = jobs;
        jobs.running().addListener((ListChangeListener<Job>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
            tell();
        });
        jobs.onEnd(this::ended);
    }

    /**
     * Something that ended.
     *
     * @param job what it was
     * @param at when
     * @param takenBack whether it was asked to be taken back
     */
    record Ended(Job job, Instant at, boolean takenBack) {}

    /** Hears of everything that changes here. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    List<Job> running() {
        return List.copyOf(jobs.running());
    }

    /** The last changes, the newest first. */
    List<Ended> ended() {
        return List.copyOf(ended);
    }

    /** What would take it back; nothing where something later was done to the same. */
    List<Call> undo(Ended one) {
        boolean overtaken = ended.stream()
                .takeWhile(later -> later.job() != one.job())
                .anyMatch(later ->
                        later.job().call().arguments().equals(one.job().call().arguments()));
        return one.takenBack() || overtaken || !(one.job().state().get() instanceof Job.Done done)
                ? List.of()
                : done.change().undo();
    }

    /** Takes it back: one call after the other, until one does not work. */
    void takeBack(Ended one) {
        boolean possible = !undo(one).isEmpty();
        ended.replaceAll(other -> other.job() == one.job() ? new Ended(one.job(), one.at(), true) : other);
        tell();
        if (possible && one.job().state().get() instanceof Job.Done done) {
            run(done.undo());
        }
    }

    private void run(Undo undo) {
        if (!undo.calls().isEmpty()) {
            jobs.takeBack(undo).state().addListener((_, _, state) -> {
                if (state instanceof Job.Done) {
                    run(undo.rest());
                }
            });
        }
    }

    /** Whether the password was not asked for yet, or not given. */
    static boolean canBeGivenUp(Job job) {
        return switch (job.state().get()) {
            case Job.Starting _, Job.Asking _ -> true;
            case Job.Running _, Job.Lost _, Job.Done _, Job.Failed _ -> false;
        };
    }

    private void follow(Job job) {
        job.state().addListener((_, _, _) -> tell());
        job.seconds().addListener((_, _, _) -> tell());
    }

    private void ended(Job job) {
        ended.addFirst(new Ended(job, Instant.now(), false));
        while (ended.size() > MOST) {
            ended.removeLast();
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
