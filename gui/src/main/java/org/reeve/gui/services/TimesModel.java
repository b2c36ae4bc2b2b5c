package org.reeve.gui.services;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.TimerTimes;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/** When the machine's timers run and what its sockets listen on; read while the chip of them is chosen. Window's thread only. */
final class TimesModel {
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final Calls calls;
    private final Background background;
    private final ReadOnlyObjectWrapper<Map<UnitName, TimerTimes>> timers = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<UnitName, SocketListens>> sockets = new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<UnitType> wanted = Optional.empty();
    private Cancel reading = new Cancel();
    private Cancel settling = new Cancel();

    TimesModel(Calls calls, Background background) {
        this.calls = calls;
        this.background = background;
    }

    ReadOnlyObjectProperty<Map<UnitName, TimerTimes>> timers() {
        return timers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<UnitName, SocketListens>> sockets() {
        return sockets.getReadOnlyProperty();
    }

    /** Which of the two is looked at; neither where it is empty. */
    void want(Optional<UnitType> type) {
        wanted = type;
        reading.cancel();
        settling.cancel();
        type.ifPresent(this::read);
    }

    /** A timer that went off has another next time, and systemd said something of it. */
    void touched(UnitName unit) {
        wanted.filter(type -> type == unit.type()).ifPresent(type -> {
            settling.cancel();
            settling = background.after(SETTLE, () -> read(type));
        });
    }

    private void read(UnitType type) {
        reading.cancel();
        reading = type == UnitType.TIMER
                ? background.read(this::askTimers, timers::set, problem -> timers.set(Map.of()))
                : background.read(this::askSockets, sockets::set, problem -> sockets.set(Map.of()));
    }

    private Map<UnitName, TimerTimes> askTimers(Cancel cancel) {
        Map<UnitName, TimerTimes> all = new HashMap<>();
        calls.of(ServicesRead.class, cancel, stage -> {}).timers(Scope.SYSTEM, one -> all.put(one.timer(), one));
        return Map.copyOf(all);
    }

    private Map<UnitName, SocketListens> askSockets(Cancel cancel) {
        Map<UnitName, SocketListens> all = new HashMap<>();
        calls.of(ServicesRead.class, cancel, stage -> {}).sockets(Scope.SYSTEM, one -> all.put(one.socket(), one));
        return Map.copyOf(all);
    }
}
