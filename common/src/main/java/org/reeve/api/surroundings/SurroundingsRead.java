package org.reeve.api.surroundings;

import org.reeve.api.Right;

/** What Reeve finds around itself. */
public interface SurroundingsRead extends Right.Look {
    /** Looks; takes up to some seconds where polkit does not answer. Starts polkit where it does not run, and asks nobody. */
    Surroundings get();
}
