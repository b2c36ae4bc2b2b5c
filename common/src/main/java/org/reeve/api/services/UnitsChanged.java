package org.reeve.api.services;

import java.util.List;

/**
 * What a watch of units tells. The first is empty and comes as soon as later changes cannot be missed: whoever reads a list after
 * it misses nothing.
 *
 * @param units what became of some units, at most {@value #MOST}
 */
public record UnitsChanged(List<UnitChanged> units) {
    /** The most units that travel together. */
    public static final int MOST = 500;

    /** Copies the list. */
    public UnitsChanged {
        units = List.copyOf(units);
    }
}
