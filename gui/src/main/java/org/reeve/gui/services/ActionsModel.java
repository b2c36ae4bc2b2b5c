package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.reeve.api.Call;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;

/** Actions on units: what they lead to is told first, and what came of them afterwards. Window's thread only. */
final class ActionsModel {
    private final Jobs jobs;
    private final Desk desk;
    private final DetailModel detail;
    private final UnitWords words;
    private final ObservableMap<UnitRow.Key, Attempt> attempts = FXCollections.observableHashMap();

    ActionsModel(Jobs jobs, Desk desk, DetailModel detail, UnitWords words) {
        this.jobs = jobs;
        this.desk = desk;
        this.detail = detail;
        this.words = words;
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
        List<String> consequences = words.consequences(Consequences.of(row.scope(), action, names, along), action);
        Call call = ServicesCommands.call(row.scope(), action, row.name());
        if (consequences.isEmpty()) {
            run(row.key(), action, call, List.of());
        } else {
            desk.ask(new Question(
                    words.texts().get("ask." + action.name(), row.name().value()),
                    consequences,
                    words.texts().get("anyway." + action.name()),
                    () -> run(row.key(), action, call, List.of())));
        }
    }

    private void run(UnitRow.Key unit, UnitAction action, Call call, List<Call> then) {
        Attempt attempt = new Attempt(unit, action, jobs.change(call));
        attempts.put(unit, attempt);
        attempt.job().state().addListener((_, _, state) -> told(attempt, state, then));
    }

    private void told(Attempt attempt, Job.State state, List<Call> then) {
        if (state instanceof Job.Done done) {
            attempts.remove(attempt.unit(), attempt);
            if (then.isEmpty()) {
                succeeded(attempt, done);
            } else {
                takeBack(attempt.unit().scope(), then);
            }
        }
        if (!state.open()) {
            detail.read();
        }
    }

    private void succeeded(Attempt attempt, Job.Done done) {
        Texts texts = words.texts();
        String text = words.done(attempt.action(), done.change().target());
        List<Call> undo = done.change().undo();
        List<Toast.Action> offers = new ArrayList<>();
        if (!undo.isEmpty()) {
            offers.add(new Toast.Action(
                    texts.get("undo"), () -> takeBack(attempt.unit().scope(), undo)));
        }
        offers.add(new Toast.Action(texts.get("details"), () -> desk.details(Details.of(text, done))));
        desk.toast(new Toast(text, offers));
    }

    /** The calls came from the helper and are authorized like any other; one that fails ends the row of them. */
    private void takeBack(Scope scope, List<Call> calls) {
        Call first = calls.getFirst();
        String method = first.method().substring(first.method().lastIndexOf('.') + 1);
        Optional<UnitAction> action = Arrays.stream(UnitAction.values())
                .filter(one -> one.method().equals(method))
                .findFirst();
        if (action.isPresent() && first.arguments().getFirst() instanceof UnitName name) {
            UnitRow.Key unit = new UnitRow.Key(scope, name);
            if (!busy(unit)) {
                run(unit, action.get(), first, calls.subList(1, calls.size()));
            }
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
