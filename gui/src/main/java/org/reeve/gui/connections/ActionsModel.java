package org.reeve.gui.connections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.reeve.api.HelperException;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Undo;

/** Connecting and disconnecting: what it leads to is told first, and what came of it afterwards. Window's thread only. */
final class ActionsModel {
    private final Jobs jobs;
    private final Desk desk;
    private final ConnectionCalls calls;
    private final Texts texts;
    private final Consumer<ConnectionId> show;
    private final BooleanSupplier looking;
    private final ObservableMap<ConnectionId, Attempt> attempts = FXCollections.observableHashMap();
    private final Set<ConnectionId> considering = new HashSet<>();

    /**
     * Nothing was begun yet.
     *
     * @param show opens the page at a connection
     * @param looking whether a failure that the page shows is seen; else it is told
     */
    ActionsModel(Jobs jobs, Desk desk, ConnectionCalls calls, Consumer<ConnectionId> show, BooleanSupplier looking) {
        this.jobs = jobs;
        this.desk = desk;
        this.calls = calls;
        this.texts = Texts.of(ActionsModel.class);
        this.show = show;
        this.looking = looking;
    }

    /** The last attempt on each connection, until it succeeded or was put away. */
    ObservableMap<ConnectionId, Attempt> attempts() {
        return attempts;
    }

    /** Whether something is being done to a connection. */
    boolean busy(ConnectionId id) {
        return considering.contains(id)
                || Optional.ofNullable(attempts.get(id))
                        .filter(attempt -> attempt.job().state().get().open())
                        .isPresent();
    }

    /** Begins, and asks first where something follows that nobody may have thought of. */
    void begin(ConnectionId id, ConnectionAction action) {
        if (busy(id)) {
            return;
        }
        considering.add(id);
        ConnectionCalls.Act act = new ConnectionCalls.Act(action, id);
        CallWords words = calls.words(act, () -> show.accept(id));
        words.consequences().accept(consequences -> {
            considering.remove(id);
            consider(act, words, consequences);
        });
    }

    private void consider(ConnectionCalls.Act act, CallWords words, List<String> consequences) {
        if (consequences.isEmpty()) {
            run(act, words, jobs.change(act.call()), Optional.empty());
            return;
        }
        desk.ask(new Question(
                texts.get("ask", words.label()),
                consequences,
                texts.get("anyway." + act.action().name()),
                () -> {
                    if (!busy(act.id())) {
                        run(act, words, jobs.change(act.call()), Optional.empty());
                    }
                }));
    }

    private void run(ConnectionCalls.Act act, CallWords words, Job job, Optional<Undo> then) {
        Attempt attempt = new Attempt(act, words, job);
        attempts.put(act.id(), attempt);
        attempt.job().state().addListener((_, _, state) -> told(attempt, state, then));
    }

    private void told(Attempt attempt, Job.State state, Optional<Undo> then) {
        switch (state) {
            case Job.Done done -> {
                attempts.remove(attempt.act().id(), attempt);
                then.ifPresentOrElse(this::takeBack, () -> succeeded(attempt, done));
            }
            case Job.Failed(HelperException problem) -> failed(attempt, problem);
            case Job.Lost lost when !lost.open() -> failed(attempt, lost.problem());
            case Job.Lost _, Job.Starting _, Job.Asking _, Job.Running _ -> {}
        }
    }

    private void succeeded(Attempt attempt, Job.Done done) {
        String title = attempt.words().done();
        Undo undo = done.undo();
        List<Toast.Action> offers = new ArrayList<>();
        if (!undo.calls().isEmpty()) {
            offers.add(new Toast.Action(texts.get("undo"), () -> takeBack(undo)));
        }
        offers.add(new Toast.Action(texts.get("details"), () -> desk.details(Details.of(title, done))));
        desk.tell(new Notice(title, "", false, offers));
    }

    /** The card of the connection says it too; who does not look at it hears of it. */
    private void failed(Attempt attempt, HelperException problem) {
        if (looking.getAsBoolean() || ProblemTexts.calm(problem.problem())) {
            return;
        }
        CallWords words = attempt.words();
        desk.tell(new Notice(
                words.not(),
                Failures.why(texts, attempt, problem),
                true,
                List.of(new Toast.Action(texts.get("show"), words.show()))));
    }

    /** The calls came from the helper and are checked like any other; one that fails ends the row of them. */
    private void takeBack(Undo undo) {
        ConnectionCalls.Act.of(undo.calls().getFirst())
                .filter(act -> !busy(act.id()))
                .ifPresent(act -> {
                    CallWords words = calls.words(act, () -> show.accept(act.id()));
                    run(
                            act,
                            words,
                            jobs.takeBack(undo),
                            Optional.of(undo.rest())
                                    .filter(rest -> !rest.calls().isEmpty()));
                });
    }

    /** The same again. */
    void again(Attempt attempt) {
        putAway(attempt);
        begin(attempt.act().id(), attempt.act().action());
    }

    /** What was told is known. */
    void putAway(Attempt attempt) {
        attempts.remove(attempt.act().id(), attempt);
    }
}
