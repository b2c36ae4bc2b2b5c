package org.reeve.gui.override;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.api.Cancel;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.OverrideCommands;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.TimedCommand;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Reading;

/** A timer as it is filled in, what it comes to, and what systemd says of it. Window's thread only. */
final class TimerModel {
    /** How many of the next runs are told. */
    static final int RUNS = 5;

    private final PageContext context;
    private final ObjectProperty<TimerDraft> draft;
    private final ReadOnlyObjectWrapper<TimerCheck> check;
    private final Asking<List<Instant>> runs;
    private final Asking<List<OverrideFinding>> findings;
    private final ReadOnlyBooleanWrapper reviewing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<CalendarText> asked = Optional.empty();

    TimerModel(Scope scope, PageContext context) {
        this.context = context;
        this.draft = new SimpleObjectProperty<>(TimerDraft.empty(scope));
        this.check = new ReadOnlyObjectWrapper<>(TimerCheck.of(draft.get()));
        this.runs = new Asking<>(context.background());
        this.findings = new Asking<>(context.background());
        draft.addListener((_, _, now) -> filled(now));
        filled(draft.get());
    }

    ObjectProperty<TimerDraft> draft() {
        return draft;
    }

    ReadOnlyObjectProperty<TimerCheck> check() {
        return check.getReadOnlyProperty();
    }

    /** When it runs next, by the calendar. */
    ReadOnlyObjectProperty<Reading<List<Instant>>> runs() {
        return runs.answer();
    }

    /** What systemd says of both files. */
    ReadOnlyObjectProperty<Reading<List<OverrideFinding>>> findings() {
        return findings.answer();
    }

    /** Whether what will be done is looked at. */
    ReadOnlyBooleanProperty reviewing() {
        return reviewing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Job>> job() {
        return job.getReadOnlyProperty();
    }

    boolean busy() {
        return job.get().filter(one -> one.state().get().open()).isPresent();
    }

    private void filled(TimerDraft now) {
        Optional<TimedCommand> before = check.get().made();
        check.set(TimerCheck.of(now));
        askRuns(now.when().expression());
        Optional<TimedCommand> made = check.get().made();
        if (made.isEmpty()) {
            findings.nothing();
        } else if (!made.equals(before)) {
            made.ifPresent(timed -> findings.later(cancel -> verify(cancel, now.scope(), timed)));
        }
    }

    private void askRuns(Optional<CalendarText> expression) {
        if (expression.isEmpty()) {
            runs.nothing();
        } else if (!expression.equals(asked)) {
            expression.ifPresent(when -> runs.later(cancel -> reader(cancel).calendar(when, RUNS)));
        }
        asked = expression;
    }

    private List<OverrideFinding> verify(Cancel cancel, Scope scope, TimedCommand timed) {
        List<OverrideFinding> all = new ArrayList<>();
        reader(cancel).verifyTimed(scope, timed, all::add);
        return List.copyOf(all);
    }

    private ServicesRead reader(Cancel cancel) {
        return context.calls().of(ServicesRead.class, cancel, stage -> {});
    }

    /** Looks at what will be done. */
    void review() {
        reviewing.set(check.get().made().isPresent());
    }

    void back() {
        if (!busy()) {
            job.set(Optional.empty());
            reviewing.set(false);
        }
    }

    /** Makes it. */
    void create() {
        if (busy()) {
            return;
        }
        check.get()
                .made()
                .ifPresent(timed -> job.set(Optional.of(context.jobs()
                        .change(OverrideCommands.create(draft.get().scope(), timed)))));
    }

    /** What was told is known. */
    void putAway() {
        if (!busy()) {
            job.set(Optional.empty());
        }
    }
}
