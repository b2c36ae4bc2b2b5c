package org.reeve.gui.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.UnitName;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** When timers run and what sockets listen on; read while the view of them is looked at. Window's thread only. */
final class TimesModel {
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final Calls calls;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<HelperException>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Runnable> listeners = new ArrayList<>();
    private Map<UnitName, TimerTimes> timers = Map.of();
    private Map<UnitName, SocketListens> sockets = Map.of();
    private Optional<Asked> asked = Optional.empty();
    private Cancel reading = new Cancel();
    private Cancel settling = new Cancel();

    private record Asked(View view, Scope scope) {}

    TimesModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    /** When a timer runs; absent until it was read, and for a timer that systemd has not in memory. */
    Optional<TimerTimes> timer(UnitRow row) {
        return of(row).flatMap(unit -> Optional.ofNullable(timers.get(unit)));
    }

    /** What a socket listens on; absent as for timers. */
    Optional<SocketListens> socket(UnitRow row) {
        return of(row).flatMap(unit -> Optional.ofNullable(sockets.get(unit)));
    }

    private Optional<UnitName> of(UnitRow row) {
        return asked.filter(one -> one.scope() == row.scope()).map(one -> row.name());
    }

    /** Why the last reading did not work, where it did not. */
    ReadOnlyObjectProperty<Optional<HelperException>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Hears of every reading. */
    void onRead(Runnable listener) {
        listeners.add(listener);
    }

    /** What is looked at from now on, and whose. */
    void want(View view, Scope scope) {
        stop();
        asked = view.type().map(type -> new Asked(view, scope));
        timers = Map.of();
        sockets = Map.of();
        problem.set(Optional.empty());
        again();
    }

    /** Nobody looks any more; what was read stays. */
    void stop() {
        reading.cancel();
        settling.cancel();
    }

    /** Reads anew what is looked at. */
    void again() {
        asked.ifPresent(this::read);
    }

    /** A timer that went off has another next time, and systemd said something of it. */
    void touched(Scope scope, UnitName unit) {
        asked.filter(one -> one.scope() == scope && one.view().type().equals(Optional.of(unit.type())))
                .ifPresent(one -> {
                    settling.cancel();
                    settling = background.after(SETTLE, () -> read(one));
                });
    }

    private void read(Asked what) {
        reading.cancel();
        reading = background.read(cancel -> ask(cancel, what), this::show, failed -> {
            problem.set(Optional.of(failed));
            listeners.forEach(Runnable::run);
        });
    }

    private record Answer(Map<UnitName, TimerTimes> timers, Map<UnitName, SocketListens> sockets) {}

    private Answer ask(Cancel cancel, Asked what) {
        ServicesRead read = calls.of(ServicesRead.class, cancel, stage -> {});
        Answer answer = new Answer(new HashMap<>(), new HashMap<>());
        if (what.view() == View.TIMERS) {
            read.timers(what.scope(), one -> answer.timers().put(one.timer(), one));
        } else {
            read.sockets(what.scope(), one -> answer.sockets().put(one.socket(), one));
        }
        return answer;
    }

    private void show(Answer answer) {
        timers = answer.timers();
        sockets = answer.sockets();
        problem.set(Optional.empty());
        listeners.forEach(Runnable::run);
    }
}
