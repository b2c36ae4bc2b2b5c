package org.reeve.gui.processes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.RunningProcess;

/**
 * Processes as rows. Pure.
 *
 * @param filter which are shown; in a tree also those above them
 * @param order among those that stand beside each other
 * @param closed what shows nothing of what is below it
 */
record Lines(Predicate<RunningProcess> filter, Comparator<? super Line> order, Set<Object> closed) {
    /** The rows, in their order. */
    List<Line> of(Arrangement arrangement, Collection<RunningProcess> all) {
        return switch (arrangement) {
            case TABLE ->
                all.stream().filter(filter).map(Line::of).sorted(order).toList();
            case TREE -> tree(all);
            case UNIT -> units(all);
        };
    }

    private List<Line> units(Collection<RunningProcess> all) {
        Map<Optional<ProcessUnit>, List<RunningProcess>> groups = new LinkedHashMap<>();
        all.stream().filter(filter).forEach(one -> groups.computeIfAbsent(
                        one.facts().unit(), _ -> new ArrayList<>())
                .add(one));
        List<Line> heads = new ArrayList<>();
        groups.forEach((unit, members) -> {
            Object key = unit.map(Object.class::cast).orElse(Line.NO_UNIT);
            heads.add(Line.of(unit, members, !closed.contains(key)));
        });
        heads.sort(order);
        List<Line> lines = new ArrayList<>();
        for (Line head : heads) {
            lines.add(head);
            if (head.open()) {
                groups.getOrDefault(head.unit(), List.of()).stream()
                        .map(one -> Line.of(one, 1, false, false))
                        .sorted(order)
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private List<Line> tree(Collection<RunningProcess> all) {
        Map<Integer, RunningProcess> byPid = new HashMap<>();
        all.forEach(one -> byPid.put(one.id().pid(), one));
        Set<ProcessId> shown = withThoseAbove(all, byPid);
        Map<Integer, List<RunningProcess>> children = new HashMap<>();
        for (RunningProcess one : all) {
            if (shown.contains(one.id())) {
                int parent =
                        byPid.containsKey(one.facts().parent()) ? one.facts().parent() : 0;
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(one);
            }
        }
        List<Line> lines = new ArrayList<>();
        grow(0, 0, children, lines);
        return lines;
    }

    /** What fits the filter, and everything that it stands below. */
    private Set<ProcessId> withThoseAbove(Collection<RunningProcess> all, Map<Integer, RunningProcess> byPid) {
        Set<ProcessId> shown = new HashSet<>();
        for (RunningProcess one : all) {
            Optional<RunningProcess> at = Optional.of(one).filter(filter);
            while (at.isPresent() && shown.add(at.get().id())) {
                at = at.flatMap(
                        child -> Optional.ofNullable(byPid.get(child.facts().parent())));
            }
        }
        return shown;
    }

    private void grow(int parent, int depth, Map<Integer, List<RunningProcess>> children, List<Line> lines) {
        // Taken out, so that two that each claim to be below the other are no circle.
        List<RunningProcess> here = Optional.ofNullable(children.remove(parent)).orElse(List.of());
        here.stream()
                .map(one -> Line.of(one, depth, children.containsKey(one.id().pid()), !closed.contains(one.id())))
                .sorted(order)
                .forEach(line -> {
                    lines.add(line);
                    if (line.open()) {
                        line.id().ifPresent(id -> grow(id.pid(), depth + 1, children, lines));
                    }
                });
    }
}
