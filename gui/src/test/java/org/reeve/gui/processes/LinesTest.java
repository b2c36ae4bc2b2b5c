package org.reeve.gui.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.reeve.api.processes.ProcessFacts;
import org.reeve.api.processes.ProcessFigures;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessRates;
import org.reeve.api.processes.ProcessState;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.RunningProcess;

class LinesTest {
    private static final Comparator<Line> BY_MEMORY =
            Comparator.comparing((Line line) -> line.sums().memory()).reversed();

    private static final List<RunningProcess> ALL = List.of(
            process(1, 0, "init.scope", 5, Optional.empty()),
            process(10, 1, "web.service", 20, Optional.of(7L)),
            process(11, 10, "web.service", 40, Optional.empty()),
            process(20, 1, "", 30, Optional.empty()));

    private static RunningProcess process(int pid, int parent, String unit, long memory, Optional<Long> read) {
        ProcessId id = new ProcessId(pid, pid);
        return new RunningProcess(
                new ProcessFacts(
                        id,
                        parent,
                        "p" + pid,
                        "",
                        0,
                        "root",
                        false,
                        false,
                        unit.isEmpty() ? Optional.empty() : Optional.of(new ProcessUnit(unit, false)),
                        Instant.EPOCH),
                new ProcessFigures(
                        id,
                        ProcessState.SLEEPING,
                        0,
                        1,
                        memory,
                        0,
                        Optional.empty(),
                        Optional.of(new ProcessRates(10, read, Optional.empty()))));
    }

    private static List<String> keys(Arrangement arrangement, Predicate<RunningProcess> filter, Set<Object> closed) {
        return new Lines(filter, BY_MEMORY, closed)
                .of(arrangement, ALL).stream()
                        .map(line -> "-".repeat(line.depth())
                                + line.id()
                                        .map(id -> Integer.toString(id.pid()))
                                        .orElse(line.key().toString()))
                        .toList();
    }

    @Test
    void tableIsSorted() {
        assertEquals(List.of("11", "20", "10", "1"), keys(Arrangement.TABLE, one -> true, Set.of()));
    }

    @Test
    void treeIsSortedAmongThoseBesideEachOther() {
        assertEquals(List.of("1", "-20", "-10", "--11"), keys(Arrangement.TREE, one -> true, Set.of()));
    }

    @Test
    void closedBranchShowsNothingBelow() {
        assertEquals(List.of("1", "-20", "-10"), keys(Arrangement.TREE, one -> true, Set.of(new ProcessId(10, 10))));
    }

    @Test
    void filteredTreeKeepsThoseAboveWhatFits() {
        assertEquals(
                List.of("1", "-10", "--11"),
                keys(Arrangement.TREE, one -> one.id().pid() == 11, Set.of()));
    }

    @Test
    void unitsHaveTheSumsOfTheirProcesses() {
        List<Line> lines = new Lines(one -> true, BY_MEMORY, Set.of(Line.NO_UNIT)).of(Arrangement.UNIT, ALL);

        Line web = lines.getFirst();
        assertEquals("web.service", web.unit().orElseThrow().name());
        assertEquals(new Line.Sums(Optional.of(20), 60, Optional.of(7L), Optional.empty()), web.sums());
        assertEquals(2, web.count());
        assertEquals(6, lines.size(), "the group of no unit is closed");
    }

    @Test
    void circleOfParentsEndsTheTree() {
        List<RunningProcess> circle =
                List.of(process(5, 6, "", 1, Optional.empty()), process(6, 5, "", 2, Optional.empty()));

        assertEquals(List.of(), new Lines(one -> true, BY_MEMORY, Set.of()).of(Arrangement.TREE, circle));
    }
}
