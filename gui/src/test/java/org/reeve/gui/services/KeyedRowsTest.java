package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;

final class KeyedRowsTest {
    private final KeyedRows rows = new KeyedRows();

    private static UnitRow.Key key(String name) {
        return new UnitRow.Key(Scope.SYSTEM, new UnitName(name));
    }

    @Test
    void manyChangesAreHeardAsOneOfEachKind() {
        rows.setAll(List.of(NarrowingTest.row("a.service", ActiveState.ACTIVE)));
        int[] heard = {0};
        rows.addListener((ListChangeListener<UnitRow>) change -> heard[0]++);
        rows.apply(Map.of(
                key("a.service"), Optional.of(NarrowingTest.row("a.service", ActiveState.FAILED)),
                key("b.service"), Optional.of(NarrowingTest.row("b.service", ActiveState.ACTIVE)),
                key("c.service"), Optional.empty()));
        assertEquals(2, heard[0]);
        assertEquals(2, rows.size());
    }

    /** Against a plain map, with the filtered list that the table shows and the counts of the chips. */
    @Test
    void whateverChangesTheRowsAreThoseOfTheMap() {
        FilteredList<UnitRow> failed = new FilteredList<>(rows, UnitRow::failed);
        Map<String, UnitRow> expected = new TreeMap<>();
        Random random = new Random(7);
        Counts counts = Counts.NONE;
        for (int round = 0; round < 400; round++) {
            Map<UnitRow.Key, Optional<UnitRow>> changes = new HashMap<>();
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                String name = "u" + random.nextInt(60) + ".service";
                ActiveState active = random.nextBoolean() ? ActiveState.FAILED : ActiveState.ACTIVE;
                changes.put(
                        key(name),
                        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(NarrowingTest.row(name, active)));
            }
            for (Map.Entry<UnitRow.Key, Optional<UnitRow>> change : changes.entrySet()) {
                counts = counts.after(rows.find(change.getKey()), change.getValue());
                String name = change.getKey().name().value();
                change.getValue().ifPresentOrElse(row -> expected.put(name, row), () -> expected.remove(name));
            }
            rows.apply(changes);
            assertEquals(expected, byName(rows));
            assertEquals(expected.values().stream().filter(UnitRow::failed).count(), failed.size(), "round " + round);
            assertEquals(Counts.of(expected.values()).of(Filter.FAILED), counts.of(Filter.FAILED));
            for (UnitRow row : expected.values()) {
                assertEquals(Optional.of(row), rows.find(row.key()));
            }
        }
    }

    private static Map<String, UnitRow> byName(List<UnitRow> rows) {
        Map<String, UnitRow> names = new TreeMap<>();
        rows.forEach(row -> names.put(row.name().value(), row));
        return names;
    }

    /** A change that mixed kinds made JavaFX's lists lose count: the table then failed at the next daemon-reload. */
    @Test
    void sortedAndFilteredRowsAreThoseThatThereAre() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            KeyedRows all = new KeyedRows();
            SortedList<UnitRow> sorted = new SortedList<>(
                    all, Comparator.comparing((UnitRow row) -> row.name().value()));
            FilteredList<UnitRow> shown = new FilteredList<>(sorted, row -> true);
            for (int step = 0; step < 8; step++) {
                Map<UnitRow.Key, Optional<UnitRow>> changes = new HashMap<>();
                for (int i = 0; i < 6; i++) {
                    UnitName name = new UnitName("u" + random.nextInt(12) + ".service");
                    UnitRow row = new UnitRow(Scope.SYSTEM, name, Optional.empty(), "step " + step);
                    changes.put(row.key(), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(row));
                }
                all.apply(changes);
                assertEquals(Set.copyOf(all), Set.copyOf(shown), "seed " + seed);
                assertEquals(all.size(), shown.size(), "seed " + seed);
            }
        }
    }
}
