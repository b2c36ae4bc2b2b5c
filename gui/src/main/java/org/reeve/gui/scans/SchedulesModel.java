package org.reeve.gui.scans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.schedules.Schedule;
import org.reeve.api.schedules.ScheduleId;
import org.reeve.api.schedules.ScheduleSeen;
import org.reeve.api.schedules.ScheduledWork;
import org.reeve.api.schedules.SchedulesRead;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.TimerRule;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** The schedules there are, and the one that is being made. Window's thread only. */
final class SchedulesModel {
    /** How many of the next times are told. */
    static final int TIMES = 5;

    private final Calls calls;
    private final Background background;
    private final List<Runnable> moves = new ArrayList<>();
    private State state = new State.Loading();
    private Optional<Draft> draft = Optional.empty();
    private Times times = new Times.Unknown();
    private Cancel reading = new Cancel();
    private Cancel asking = new Cancel();

    /** How far reading is. */
    sealed interface State {
        /** They are read. */
        record Loading() implements State {}

        /** They could not be read. */
        record Failed(HelperException problem) implements State {}

        /** They are known. */
        record Known(List<ScheduleSeen> all) implements State {}
    }

    /** When it would begin. */
    sealed interface Times {
        /** systemd is asked. */
        record Unknown() implements Times {}

        /** systemd does not take it. */
        record Wrong(String sentence) implements Times {}

        /** The next ones. */
        record Next(List<Instant> moments) implements Times {}
    }

    /** What is filled in. */
    record Draft(ScheduledWork work, String name, String when, boolean persistent, String delay) {
        /** What it comes to; absent while it is no schedule. */
        Optional<Schedule> made() {
            boolean number = delay.isBlank() || delay.strip().matches("[0-9]{1,8}");
            if (!ScheduleId.isValid(name)
                    || !CalendarText.isValid(when)
                    || !number
                    || seconds() > TimerRule.LONGEST_SECONDS) {
                return Optional.empty();
            }
            return Optional.of(new Schedule(new ScheduleId(name), work, new CalendarText(when), persistent, seconds()));
        }

        private int seconds() {
            return delay.isBlank() ? 0 : Integer.parseInt(delay.strip());
        }

        boolean delayFits() {
            return delay.isBlank() || (delay.strip().matches("[0-9]{1,8}") && seconds() <= TimerRule.LONGEST_SECONDS);
        }
    }

    SchedulesModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    /** Hears whenever anything of this changed. */
    void onMove(Runnable listener) {
        moves.add(listener);
    }

    private void moved() {
        moves.forEach(Runnable::run);
    }

    State state() {
        return state;
    }

    List<ScheduleSeen> all() {
        return state instanceof State.Known(List<ScheduleSeen> all) ? all : List.of();
    }

    /** Reads them anew; what is shown stays until then. */
    void read() {
        reading.cancel();
        reading = background.read(
                cancel -> {
                    List<ScheduleSeen> all = new ArrayList<>();
                    calls.of(SchedulesRead.class, cancel, stage -> {}).list(all::add);
                    return List.copyOf(all);
                },
                all -> {
                    state = new State.Known(all);
                    moved();
                },
                problem -> {
                    state = new State.Failed(problem);
                    moved();
                });
    }

    void stop() {
        reading.cancel();
        asking.cancel();
    }

    Optional<Draft> draft() {
        return draft;
    }

    Times times() {
        return times;
    }

    /** Begins one: every night, under a name that is free. */
    void begin(ScheduledWork work) {
        fill(new Draft(work, free(work), Preset.DAILY.when(), true, ""));
    }

    private String free(ScheduledWork work) {
        String base = work.task().map(name -> name.value()).orElse(work.kind().slug());
        String name = base;
        for (int number = 2; taken(name); number++) {
            String end = "-" + number;
            name = base.substring(0, Math.min(base.length(), 40 - end.length())) + end;
        }
        return name;
    }

    /** Whether there is one of this name. */
    boolean taken(String name) {
        return all().stream().anyMatch(one -> one.id().value().equals(name));
    }

    /** Goes on with what is filled in. */
    void fill(Draft now) {
        boolean asks = draft.map(before -> !before.when().equals(now.when())).orElse(true);
        draft = Optional.of(now);
        if (asks) {
            ask(now.when());
        }
        moved();
    }

    void end() {
        draft = Optional.empty();
        asking.cancel();
        moved();
    }

    private void ask(String when) {
        asking.cancel();
        times = new Times.Unknown();
        if (!CalendarText.isValid(when)) {
            times = new Times.Wrong("");
            return;
        }
        asking = background.read(
                cancel -> calls.of(ServicesRead.class, cancel, stage -> {}).calendar(new CalendarText(when), TIMES),
                moments -> {
                    times = new Times.Next(moments);
                    moved();
                },
                problem -> {
                    times = new Times.Wrong(problem.sentence());
                    moved();
                });
    }

    /** What can be saved: it is whole, and systemd says that its time comes. */
    Optional<Schedule> ready() {
        return draft.flatMap(Draft::made)
                .filter(made -> times instanceof Times.Next(List<Instant> moments) && !moments.isEmpty());
    }
}
