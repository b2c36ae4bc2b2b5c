package org.reeve.gui.services;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.reeve.api.Cancel;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitUsage;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;

/**
 * What the units in view use. systemd has no signal for it, so it is asked for again and again, but only while somebody looks:
 * the page is shown, a column of it is, and only for the rows in view. Window's thread only.
 */
final class UsageModel {
    private static final Duration PERIOD = Duration.ofSeconds(2);

    /** The right takes no more at once: services.read.usage. */
    private static final int MOST = 200;

    private final Calls calls;
    private final Background background;
    private final Supplier<List<UnitRow.Key>> inView;
    private final Map<UnitRow.Key, ReadOnlyObjectWrapper<Optional<Usage>>> known = new HashMap<>();
    private final Map<UnitRow.Key, Usage.Reading> readings = new HashMap<>();
    private Cancel watching = new Cancel();
    private Cancel reading = new Cancel();
    private boolean shown;
    private boolean wanted;
    private boolean busy;

    UsageModel(Calls calls, Background background, Supplier<List<UnitRow.Key>> inView) {
        this.calls = calls;
        this.background = background;
        this.inView = inView;
    }

    /** What a unit uses; absent until it was asked for. */
    ObservableValue<Optional<Usage>> of(UnitRow.Key unit) {
        return wrapper(unit).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<Optional<Usage>> wrapper(UnitRow.Key unit) {
        return known.computeIfAbsent(unit, key -> new ReadOnlyObjectWrapper<>(Optional.empty()));
    }

    /** Whether the page is shown. */
    void shown(boolean now) {
        shown = now;
        arrange();
    }

    /** Whether a column that needs it is shown. */
    void wanted(boolean now) {
        wanted = now;
        arrange();
    }

    private void arrange() {
        watching.cancel();
        reading.cancel();
        busy = false;
        readings.clear();
        if (shown && wanted) {
            read();
            watching = background.every(PERIOD, this::read);
        }
    }

    /** A reading that takes longer than the period is waited for, not overtaken. */
    private void read() {
        Map<Scope, List<UnitName>> units = new HashMap<>();
        for (Scope scope : Scope.values()) {
            List<UnitName> names = inView.get().stream()
                    .filter(key -> key.scope() == scope)
                    .map(UnitRow.Key::name)
                    .limit(MOST)
                    .toList();
            if (!names.isEmpty()) {
                units.put(scope, names);
            }
        }
        if (busy || units.isEmpty()) {
            return;
        }
        busy = true;
        reading = background.read(
                cancel -> ask(cancel, units),
                now -> {
                    busy = false;
                    show(now);
                },
                problem -> {
                    // The list above the rows says itself that nothing can be read; the next round tries again.
                    busy = false;
                    readings.clear();
                });
    }

    private Map<UnitRow.Key, Usage.Reading> ask(Cancel cancel, Map<Scope, List<UnitName>> units) {
        Map<UnitRow.Key, Usage.Reading> all = new HashMap<>();
        units.forEach((scope, names) -> {
            List<UnitUsage> usages =
                    calls.of(ServicesRead.class, cancel, stage -> {}).usage(scope, names);
            long nanos = System.nanoTime();
            usages.forEach(one -> all.put(new UnitRow.Key(scope, one.name()), new Usage.Reading(one, nanos)));
        });
        return all;
    }

    private void show(Map<UnitRow.Key, Usage.Reading> now) {
        now.forEach(
                (unit, one) -> wrapper(unit).set(Optional.of(Usage.of(Optional.ofNullable(readings.get(unit)), one))));
        readings.clear();
        readings.putAll(now);
    }
}
