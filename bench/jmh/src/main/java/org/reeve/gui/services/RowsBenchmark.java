package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;

/** What the page's own rows cost, 5 000 of them, with one listener and without a table. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class RowsBenchmark {
    private static final int UNITS = 5_000;
    private static final int SOME = 50;

    private final KeyedRows rows = new KeyedRows();
    private final List<Map<UnitRow.Key, Optional<UnitRow>>> all = List.of(changes(UNITS, true), changes(UNITS, false));
    private final List<Map<UnitRow.Key, Optional<UnitRow>>> some = List.of(changes(SOME, true), changes(SOME, false));
    private final List<String> words = Filter.words("number 49");
    private int turn;
    private int heard;

    /** Makes the rows up. */
    public RowsBenchmark() {
        rows.apply(all.getFirst());
        rows.addListener((ListChangeListener<UnitRow>) change -> heard++);
    }

    private static Map<UnitRow.Key, Optional<UnitRow>> changes(int many, boolean active) {
        Map<UnitRow.Key, Optional<UnitRow>> changes = new HashMap<>();
        for (int i = 0; i < many; i++) {
            UnitRow row = row(i * (UNITS / many), active);
            changes.put(row.key(), Optional.of(row));
        }
        return changes;
    }

    private static UnitRow row(int number, boolean active) {
        UnitName name = new UnitName("made-up-" + number + ".service");
        Unit unit = new Unit(
                name,
                "Made up for a measurement, number " + number + " of many",
                LoadState.LOADED,
                active ? ActiveState.ACTIVE : ActiveState.INACTIVE,
                active ? "running" : "dead");
        return new UnitRow(Scope.SYSTEM, name, Optional.of(unit), "enabled");
    }

    /** Some rows change, as systemd's signals tell it. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public int update() {
        rows.apply(some.get(turn++ & 1));
        return heard;
    }

    /** All rows change. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int replace() {
        rows.apply(all.get(turn++ & 1));
        return heard;
    }

    /** A letter was typed. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public List<UnitRow> filter() {
        List<UnitRow> taken = new ArrayList<>();
        for (UnitRow row : rows) {
            if (Filter.ALL.takes(row) && Filter.matches(row, words)) {
                taken.add(row);
            }
        }
        return taken;
    }
}
