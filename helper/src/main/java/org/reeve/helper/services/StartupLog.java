package org.reeve.helper.services;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.services.StartupUnit;
import org.reeve.api.services.UnitName;

/** Makes of the journal's messages about one start what each unit's part in it was. Holds a bounded number of units. */
final class StartupLog {
    /** More than any machine starts; whatever the journal holds, memory stays bounded. */
    private static final int MOST_UNITS = 20_000;

    /** What is written in the same moment as systemd takes over may be stamped a little before it. */
    private static final long LEEWAY = 50_000;

    private final long began;
    private final Map<UnitName, StartupUnit> units = new LinkedHashMap<>();

    /** Of the start that began then, in microseconds of the monotonic clock. */
    StartupLog(long began) {
        this.began = began;
    }

    /** Takes the next entry; answers whether there may be more. */
    boolean take(StartupEntry entry) {
        if (entry.micros() < began - LEEWAY) {
            // An earlier manager's: the initial RAM disk's, or of the user's last session.
            return true;
        }
        if (entry.finished()) {
            return false;
        }
        if (entry.ofStart() && !entry.leftOut()) {
            entry.unit().ifPresent(unit -> put(unit, entry));
        }
        return units.size() < MOST_UNITS;
    }

    /** Of a unit that was started more than once the last time counts, as for systemd-analyze(1). */
    private void put(UnitName unit, StartupEntry entry) {
        long at = Math.max(0, entry.micros() - began);
        if (entry.result().isEmpty()) {
            units.put(unit, new StartupUnit(unit, Optional.of(at), Optional.empty(), ""));
            return;
        }
        Optional<Long> start = Optional.ofNullable(units.get(unit))
                .filter(known -> known.result().isEmpty())
                .flatMap(StartupUnit::beganMicros);
        units.put(unit, new StartupUnit(unit, start, Optional.of(at), entry.result()));
    }

    void forEach(Consumer<StartupUnit> consumer) {
        units.values().forEach(consumer);
    }
}
