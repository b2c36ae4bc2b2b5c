package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reeve.api.services.Relation;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitLink;
import org.reeve.api.services.UnitName;

/** What ties a unit to others, sorted by what it means for a person. Pure. */
final class Dependencies {
    /** A branch of the tree. */
    enum Side {
        NEEDS,
        NEEDED_BY,
        STARTING,
        ORDER;

        /** Whether a unit on this branch is asked for its own ties on it; order leads through the whole system. */
        boolean leadsOn() {
            return switch (this) {
                case NEEDS, NEEDED_BY -> true;
                case STARTING, ORDER -> false;
            };
        }
    }

    /**
     * Another unit and all that ties it.
     *
     * @param unit the other one
     * @param relations how, the strongest first
     */
    record Tie(Unit unit, List<Relation> relations) {
        Tie {
            relations = List.copyOf(relations);
        }

        UnitName name() {
            return unit.name();
        }
    }

    private Dependencies() {}

    /** The side that a relation belongs to, by what systemd.unit(5) says that it does. */
    static Side side(Relation relation) {
        return switch (relation) {
            case REQUIRES, REQUISITE, WANTS, BINDS_TO, PART_OF, UPHOLDS -> Side.NEEDS;
            case REQUIRED_BY, REQUISITE_OF, WANTED_BY, BOUND_BY, CONSISTS_OF, UPHELD_BY -> Side.NEEDED_BY;
            case TRIGGERS, TRIGGERED_BY, ON_FAILURE, ON_FAILURE_OF, ON_SUCCESS, ON_SUCCESS_OF -> Side.STARTING;
            case BEFORE, AFTER, CONFLICTS, CONFLICTED_BY -> Side.ORDER;
        };
    }

    /** Every side, with one entry for each unit: strong ties first, then by name. */
    static Map<Side, List<Tie>> of(List<UnitLink> links) {
        Map<Side, List<Tie>> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(
                    side,
                    ties(links.stream()
                            .filter(link -> side(link.relation()) == side)
                            .toList()));
        }
        return sides;
    }

    private static List<Tie> ties(List<UnitLink> links) {
        Map<UnitName, Unit> units = new LinkedHashMap<>();
        Map<UnitName, List<Relation>> relations = new LinkedHashMap<>();
        links.stream().sorted(Comparator.comparing(UnitLink::relation)).forEach(link -> {
            units.put(link.unit().name(), link.unit());
            relations
                    .computeIfAbsent(link.unit().name(), name -> new ArrayList<>())
                    .add(link.relation());
        });
        return units.values().stream()
                .map(unit -> new Tie(unit, relations.getOrDefault(unit.name(), List.of())))
                .sorted(Comparator.comparing((Tie tie) -> tie.relations().getFirst())
                        .thenComparing(tie -> tie.name().value(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
