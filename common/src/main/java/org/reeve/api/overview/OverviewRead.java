package org.reeve.api.overview;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Seeing how the machine is doing. */
public interface OverviewRead extends Right.Look {
    /** How it is doing now; rates are left out, because they need two looks. */
    Snapshot snapshot();

    /** A look every two seconds until it is cancelled: most of it has no signal. */
    void watch(Sink<Snapshot> looks);
}
