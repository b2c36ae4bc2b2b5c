package org.reeve.gui.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.StartupUnit;
import org.reeve.api.services.UnitName;

/**
 * The last start beside another one. Pure.
 *
 * <p>systemd itself remembers the last start only, and more of it than the journal, which has no word of what was started before
 * journald was. So a unit is told as new, or as not started any more, only where the journal would have known it in both.
 *
 * @param now what the journal tells of the last start
 * @param then what it tells of the other one
 */
record Comparison(Map<UnitName, StartupUnit> now, Map<UnitName, StartupUnit> then) {
    /** With nothing. */
    static final Comparison NONE = new Comparison(Map.of(), Map.of());

    Comparison {
        now = Map.copyOf(now);
        then = Map.copyOf(then);
    }

    static Comparison of(List<StartupUnit> now, List<StartupUnit> then) {
        return new Comparison(byName(now), byName(then));
    }

    private static Map<UnitName, StartupUnit> byName(List<StartupUnit> units) {
        Map<UnitName, StartupUnit> named = new HashMap<>();
        units.forEach(unit -> named.put(unit.unit(), unit));
        return named;
    }

    /** A row for each unit that one of the two started. */
    List<BootRow> rows(List<BootUnit> units) {
        List<BootRow> rows = new ArrayList<>();
        Map<UnitName, StartupUnit> gone = new HashMap<>(then);
        for (BootUnit unit : units) {
            rows.add(row(unit));
            gone.remove(unit.name());
        }
        for (StartupUnit unit : gone.values()) {
            rows.add(row(unit));
        }
        return rows;
    }

    private BootRow row(BootUnit unit) {
        boolean fresh = !then.isEmpty() && !then.containsKey(unit.name()) && now.containsKey(unit.name());
        return new BootRow(
                unit.name(),
                Optional.of(unit.beganMicros()),
                Optional.of(unit.tookMicros()),
                Optional.ofNullable(then.get(unit.name())).flatMap(StartupUnit::tookMicros),
                fresh ? BootRow.Mark.NEW : BootRow.Mark.NONE);
    }

    /** Of a unit that systemd does not hold any more; it lets go of one that did its work and that nothing refers to. */
    private BootRow row(StartupUnit before) {
        Optional<StartupUnit> last = Optional.ofNullable(now.get(before.unit()));
        return new BootRow(
                before.unit(),
                last.flatMap(StartupUnit::beganMicros),
                last.flatMap(StartupUnit::tookMicros),
                before.tookMicros(),
                last.isEmpty() && !now.isEmpty() ? BootRow.Mark.GONE : BootRow.Mark.NONE);
    }
}
