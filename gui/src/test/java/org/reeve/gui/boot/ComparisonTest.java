package org.reeve.gui.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.StartupUnit;
import org.reeve.api.services.UnitName;

class ComparisonTest {
    private static final List<BootUnit> UNITS = List.of(
            unit("early.service", 10), unit("same.service", 700), unit("fresh.service", 300), unit("end.target", 0));

    private static BootUnit unit(String name, long took) {
        return new BootUnit(new UnitName(name), 0, took, Optional.of(took), List.of());
    }

    private static StartupUnit told(String name, long took) {
        return new StartupUnit(new UnitName(name), Optional.of(5L), Optional.of(5 + took), "done");
    }

    private static StartupUnit ended(String name) {
        return new StartupUnit(new UnitName(name), Optional.empty(), Optional.of(900L), "done");
    }

    private static Map<String, BootRow> rows(Comparison comparison) {
        return comparison.rows(UNITS).stream()
                .collect(Collectors.toMap(row -> row.unit().value(), Function.identity()));
    }

    private static final Comparison COMPARED = Comparison.of(
            List.of(
                    told("same.service", 690),
                    told("fresh.service", 300),
                    ended("end.target"),
                    told("done.service", 40)),
            List.of(
                    told("same.service", 500),
                    ended("end.target"),
                    told("gone.service", 80),
                    told("done.service", 70)));

    private static BootRow row(String name) {
        return Objects.requireNonNull(rows(COMPARED).get(name));
    }

    @Test
    void withNothingToCompareThereIsNoChange() {
        assertEquals(4, rows(Comparison.NONE).size());
        assertEquals(
                List.of(),
                rows(Comparison.NONE).values().stream()
                        .flatMap(row -> row.change().stream())
                        .toList());
    }

    @Test
    void changeIsHowMuchLongerItTook() {
        assertEquals(Optional.of(200L), row("same.service").change());
        assertEquals(BootRow.Mark.NONE, row("same.service").mark());
    }

    @Test
    void aUnitThatOnlyTheJournalOfNowKnowsIsNew() {
        assertEquals(BootRow.Mark.NEW, row("fresh.service").mark());
        assertEquals(Optional.of(300L), row("fresh.service").change());
    }

    @Test
    void aUnitThatOnlyTheJournalOfThenKnowsIsGone() {
        assertEquals(BootRow.Mark.GONE, row("gone.service").mark());
        assertEquals(Optional.of(-80L), row("gone.service").change());
        assertEquals(Optional.empty(), row("gone.service").took());
    }

    @Test
    void aUnitThatNoJournalKnowsIsNotTakenForNew() {
        assertEquals(BootRow.Mark.NONE, row("early.service").mark());
        assertEquals(Optional.empty(), row("early.service").change());
    }

    @Test
    void aUnitThatSystemdLetGoOfIsNotTakenForGone() {
        assertEquals(BootRow.Mark.NONE, row("done.service").mark());
        assertEquals(Optional.of(-30L), row("done.service").change());
    }

    @Test
    void whatTheJournalHasNoBeginningOfHasNoChange() {
        assertEquals(Optional.empty(), row("end.target").change());
    }

    @Test
    void withoutTheJournalOfNowNothingIsNewOrGone() {
        Comparison half = Comparison.of(List.of(), List.of(told("gone.service", 80)));
        assertEquals(
                List.of(),
                half.rows(UNITS).stream()
                        .filter(row -> row.mark() != BootRow.Mark.NONE)
                        .toList());
    }
}
