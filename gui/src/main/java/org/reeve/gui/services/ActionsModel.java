package org.reeve.gui.services;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableMap;
import org.reeve.api.services.UnitDetail;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Teller;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;

/** Actions on units: what they lead to is told first, and what came of them afterwards. Window's thread only. */
final class ActionsModel {
    private final Jobs jobs;
    private final Actions actions;
    private final Desk desk;
    private final Teller teller;
    private final DetailModel detail;
    private final UnitCalls calls;
    private final UnitWords words;
    private final Set<Act> considered = new HashSet<>();
    private final ObservableMap<UnitRow.Key, Attempt> attempts = FXCollections.observableHashMap();

    ActionsModel(Jobs jobs, Actions actions, Desk desk, DetailModel detail, UnitCalls calls, UnitWords words) {
        this.jobs = jobs;
        this.desk = desk;
        this.actions = actions;
        this.teller = new Teller(desk, actions::takeBack);
        this.detail = detail;
        this.calls = calls;
        this.words = words;
        jobs.running().addListener((ListChangeListener<Job>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::follow);
            }
        });
    }

    /** Running and pinning calls. */
    Actions pins() {
        return actions;
    }

    /** The last action on each unit, until it succeeded or was put away. */
    ObservableMap<UnitRow.Key, Attempt> attempts() {
        return attempts;
    }

    /** Whether something is being done to a unit. */
    boolean busy(UnitRow.Key unit) {
        return Optional.ofNullable(attempts.get(unit))
                .filter(attempt -> attempt.job().state().get().open())
                .isPresent();
    }

    /** Begins what a key asks for, or says why it cannot be done to the unit as it is. */
    void beginIfPossible(UnitRow row, Deed deed) {
        Optional<UnitDetail> known = detail.known().filter(one -> detail.shows(row.key()));
        new Offers(row, known)
                .refused(deed)
                .ifPresentOrElse(
                        why -> desk.toast(new Toast(
                                words.notDone(deed, row.name().value()) + ": "
                                        + words.texts().get("refused." + why.name()),
                                List.of())),
                        () -> begin(Act.of(row.key(), deed)));
    }

    /** Begins an action, as soon as is known what would follow, and asks first where that matters. */
    void begin(Act act) {
        if (!busy(act.key()) && considered.add(act)) {
            calls.consider(act, consequences -> consider(act, consequences));
        }
    }

    private void consider(Act act, List<String> consequences) {
        considered.remove(act);
        if (consequences.isEmpty()) {
            run(act);
        } else {
            desk.ask(new Question(
                    words.ask(act.deed(), act.unit().value()), consequences, words.anyway(act.deed()), () -> run(act)));
        }
    }

    private void run(Act act) {
        Job job = jobs.change(act.call());
        job.state().addListener((_, _, state) -> {
            if (state instanceof Job.Done done) {
                teller.done(words.done(act, done.change()), words.result(act, done.change()), done, List.of());
            }
        });
    }

    /** Whoever began it: an action from the tray is shown beside its unit like one from its own button. */
    private void follow(Job job) {
        Act.of(job.call()).map(act -> new Attempt(act, job)).ifPresent(attempt -> {
            attempts.put(attempt.unit(), attempt);
            job.state().addListener((_, _, state) -> ended(attempt, state));
        });
    }

    private void ended(Attempt attempt, Job.State state) {
        if (state instanceof Job.Done) {
            attempts.remove(attempt.unit(), attempt);
        }
        if (!state.open()) {
            detail.forget();
            detail.read();
        }
    }

    /** The same again. */
    void again(Attempt attempt) {
        attempts.remove(attempt.unit(), attempt);
        begin(attempt.act());
    }

    /** What was told is known. */
    void putAway(Attempt attempt) {
        attempts.remove(attempt.unit(), attempt);
    }
}
