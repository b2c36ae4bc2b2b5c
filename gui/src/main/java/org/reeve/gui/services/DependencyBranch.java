package org.reeve.gui.services;

import org.reeve.gui.services.Dependencies.Side;
import org.reeve.gui.services.Dependencies.Tie;

/** A line of the tree of dependencies. */
sealed interface DependencyBranch {
    /** The side's heading, with how many units it has. */
    record Heading(Side side, int units) implements DependencyBranch {}

    /**
     * A unit.
     *
     * @param side the side it is on
     * @param tie the unit and its ties
     * @param circle whether it stands above already, so that it is not gone into again
     */
    record Other(Side side, Tie tie, boolean circle) implements DependencyBranch {}

    /** A sentence in place of units: it is being read, it cannot be read, there are none. */
    record Note(String text) implements DependencyBranch {}
}
