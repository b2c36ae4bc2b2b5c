package org.reeve.gui.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Relation;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitLink;
import org.reeve.api.services.UnitName;
import org.reeve.gui.services.Dependencies.Side;
import org.reeve.gui.services.Dependencies.Tie;

final class DependenciesTest {
    private static UnitLink link(Relation relation, String unit) {
        return new UnitLink(
                relation, new Unit(new UnitName(unit), "", LoadState.LOADED, ActiveState.ACTIVE, "running"));
    }

    @Test
    void aUnitWithSeveralTiesIsOneLineStrongTiesFirst() {
        Map<Side, List<Tie>> sides = Dependencies.of(List.of(
                link(Relation.WANTS, "b.service"),
                link(Relation.PART_OF, "a.service"),
                link(Relation.REQUIRES, "b.service"),
                link(Relation.AFTER, "b.service")));
        assertEquals(
                List.of("b.service", "a.service"),
                sides.getOrDefault(Side.NEEDS, List.of()).stream()
                        .map(tie -> tie.name().value())
                        .toList());
        assertEquals(
                List.of(Relation.REQUIRES, Relation.WANTS),
                sides.getOrDefault(Side.NEEDS, List.of()).getFirst().relations());
        assertEquals(
                List.of(Relation.AFTER),
                sides.getOrDefault(Side.ORDER, List.of()).getFirst().relations());
        assertEquals(List.of(), sides.getOrDefault(Side.NEEDED_BY, List.of()));
    }

    @Test
    void whatIsNeededAndWhatNeedsAreMirrored() {
        Set<String> needs = properties(Side.NEEDS);
        assertEquals(Set.of("Requires", "Requisite", "Wants", "BindsTo", "PartOf", "Upholds"), needs);
        assertEquals(needs.size(), properties(Side.NEEDED_BY).size());
    }

    private static Set<String> properties(Side side) {
        return Stream.of(Relation.values())
                .filter(relation -> Dependencies.side(relation) == side)
                .map(Relation::property)
                .collect(Collectors.toSet());
    }

    @Test
    void orderLeadsNowhereElse() {
        assertEquals(
                EnumSet.of(Side.NEEDS, Side.NEEDED_BY),
                Stream.of(Side.values())
                        .filter(Side::leadsOn)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class))));
    }
}
