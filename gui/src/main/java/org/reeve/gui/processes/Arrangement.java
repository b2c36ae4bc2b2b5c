package org.reeve.gui.processes;

/** How the table puts processes in order. */
enum Arrangement {
    /** One after the other. */
    TABLE,
    /** Each below the one that it belongs to. */
    TREE,
    /** Those of a unit together, below what the unit takes in all. */
    UNIT
}
