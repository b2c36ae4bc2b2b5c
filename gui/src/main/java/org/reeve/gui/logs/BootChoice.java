package org.reeve.gui.logs;

import org.reeve.api.BootId;

/** Which boot is asked for. */
sealed interface BootChoice {
    /** Any. */
    record Any() implements BootChoice {}

    /** The last that the journal knows: of this machine, the one that runs. */
    record Latest() implements BootChoice {}

    /** A certain one. */
    record One(BootId id) implements BootChoice {}
}
