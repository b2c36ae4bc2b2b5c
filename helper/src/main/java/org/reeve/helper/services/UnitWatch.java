package org.reeve.helper.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitsChanged;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Sd;

/**
 * Units as they change. systemd's signals only name what changed; a hundred milliseconds' worth of names is then asked for
 * at once.
 */
final class UnitWatch {
    private static final int GATHER_MILLIS = 100;
    private static final String ALL_UNITS = Systemd.MANAGER_PATH + "/unit/*";

    private final Systemd systemd;
    private final Sink<UnitsChanged> sink;
    private final Set<String> named = new HashSet<>();
    private final Map<UnitName, Optional<Unit>> told = new HashMap<>();

    UnitWatch(Systemd systemd, Sink<UnitsChanged> sink) {
        this.systemd = systemd;
        this.sink = sink;
    }

    /** Runs until the sink's receiver leaves. */
    void run() {
        systemd.subscribe();
        List<Cancel.Listening> listening = new ArrayList<>();
        try {
            listening.add(sink.cancel().onCancel(() -> name("")));
            listening.add(listen(Systemd.MANAGER_PATH, Systemd.MANAGER + ".UnitNew", this::byName));
            listening.add(listen(Systemd.MANAGER_PATH, Systemd.MANAGER + ".UnitRemoved", this::byName));
            listening.add(listen(ALL_UNITS, "org.freedesktop.DBus.Properties.PropertiesChanged", this::byPath));
            sink.emit(new UnitsChanged(List.of()));
            sink.flush();
            while (true) {
                Set<String> changed = await();
                sink.cancel().check();
                tell(changed);
            }
        } finally {
            listening.forEach(Cancel.Listening::close);
        }
    }

    private Cancel.Listening listen(String path, String member, Consumer<Bus.Signal> listener) {
        return systemd.bus().listen(Systemd.SERVICE, path, member, listener);
    }

    private void byName(Bus.Signal signal) {
        name(signal.arguments().getFirst().toString());
    }

    private void byPath(Bus.Signal signal) {
        name(Sd.decode(signal.path()));
    }

    private synchronized void name(String unit) {
        named.add(unit);
        notifyAll();
    }

    private synchronized Set<String> await() {
        try {
            while (named.isEmpty()) {
                wait();
            }
            long until = System.nanoTime() + GATHER_MILLIS * 1_000_000L;
            for (long left = GATHER_MILLIS; left > 0 && !sink.cancel().cancelled(); ) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HelperException(Problem.CANCELLED, "Cancelled.", e);
        }
        Set<String> taken = new HashSet<>(named);
        named.clear();
        return taken;
    }

    private void tell(Set<String> changed) {
        changed.removeIf(name -> !UnitName.isValid(name));
        if (changed.isEmpty()) {
            return;
        }
        List<UnitChanged> changes = new ArrayList<>();
        Map<UnitName, Unit> now = new HashMap<>();
        systemd.unitsInMemory(changed).forEach(unit -> now.put(unit.name(), unit));
        for (String name : changed) {
            UnitName unit = new UnitName(name);
            Optional<Unit> state = Optional.ofNullable(now.get(unit)).filter(row -> row.load() != LoadState.NOT_FOUND);
            // Whoever looks at a unit that is not in memory makes systemd load and forget it: nothing changed by that.
            if (!state.equals(told.put(unit, state))) {
                changes.add(new UnitChanged(unit, state));
            }
        }
        for (int from = 0; from < changes.size(); from += UnitsChanged.MOST) {
            sink.emit(new UnitsChanged(changes.subList(from, Math.min(changes.size(), from + UnitsChanged.MOST))));
        }
        sink.flush();
    }
}
