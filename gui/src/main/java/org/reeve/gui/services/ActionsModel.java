package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableMap;
import org.reeve.api.Call;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Teller;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Settings;

/** Actions on units: what they lead to is told first, and what came of them afterwards. Window's thread only. */
final class ActionsModel {
    private final Jobs jobs;
    private final Actions actions;
    private final Settings settings;
    private final Desk desk;
    private final Teller teller;
    private final DetailModel detail;
    private final UnitWords words;
    private final ObservableMap<UnitRow.Key, Attempt> attempts = FXCollections.observableHashMap();

    ActionsModel(Jobs jobs, Actions actions, Desk desk, DetailModel detail, UnitWords words, Settings settings) {
        this.settings = settings;
        this.jobs = jobs;
        this.desk = desk;
        this.actions = actions;
        this.teller = new Teller(desk, actions::takeBack);
        this.detail = detail;
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

    /** Begins an action on the shown unit, as soon as is known what would follow, and asks first where that matters. */
    void begin(UnitRow row, UnitAction action) {
        if (busy(row.key())) {
            return;
        }
        if (detail.detail().get() instanceof DetailModel.Read.Waiting) {
            detail.detail().addListener(new Once(row, action));
        } else {
            consider(row, action);
        }
    }

    /** Waits for the facts about a unit; another unit shown meanwhile ends the wait. */
    private final class Once implements ChangeListener<DetailModel.Read<UnitDetail>> {
        private final UnitRow row;
        private final UnitAction action;

        Once(UnitRow row, UnitAction action) {
            this.row = row;
            this.action = action;
        }

        @Override
        public void changed(
                ObservableValue<? extends DetailModel.Read<UnitDetail>> observable,
                DetailModel.Read<UnitDetail> before,
                DetailModel.Read<UnitDetail> now) {
            detail.detail().removeListener(this);
            if (detail.row().get().map(UnitRow::key).equals(Optional.of(row.key()))) {
                consider(row, action);
            }
        }
    }

    private void consider(UnitRow row, UnitAction action) {
        List<UnitName> names = detail.known().map(UnitDetail::names).orElse(List.of(row.name()));
        List<UnitName> along = detail.known().map(UnitDetail::stopsAlong).orElse(List.of());
        List<String> consequences = words.consequences(
                Consequences.asked(
                        Consequences.of(row.scope(), action, names, along),
                        settings.confirm().get()),
                action);
        Call call = ServicesCommands.call(row.scope(), action, row.name());
        if (consequences.isEmpty()) {
            run(call);
        } else {
            desk.ask(new Question(
                    words.texts().get("ask." + action.name(), row.name().value()),
                    consequences,
                    words.texts().get("anyway." + action.name()),
                    () -> run(call)));
        }
    }

    private void run(Call call) {
        Job job = jobs.change(call);
        job.state().addListener((_, _, state) -> {
            if (state instanceof Job.Done done) {
                of(job).ifPresent(attempt -> teller.done(words.done(attempt.action(), attempt.target()), done));
            }
        });
    }

    /** Whoever began it: an action from the tray is shown beside its unit like one from its own button. */
    private void follow(Job job) {
        of(job).ifPresent(attempt -> {
            attempts.put(attempt.unit(), attempt);
            job.state().addListener((_, _, state) -> ended(attempt, state));
        });
    }

    private static Optional<Attempt> of(Job job) {
        return UnitCalls.Act.of(job.call())
                .map(act -> new Attempt(new UnitRow.Key(act.scope(), act.unit()), act.action(), job));
    }

    private void ended(Attempt attempt, Job.State state) {
        if (state instanceof Job.Done) {
            attempts.remove(attempt.unit(), attempt);
        }
        if (!state.open()) {
            detail.read();
        }
    }

    /** The same again. */
    void again(Attempt attempt) {
        attempts.remove(attempt.unit(), attempt);
        detail.row()
                .get()
                .filter(row -> row.key().equals(attempt.unit()))
                .ifPresent(row -> begin(row, attempt.action()));
    }

    /** What was told is known. */
    void putAway(Attempt attempt) {
        attempts.remove(attempt.unit(), attempt);
    }
}
