package org.reeve.api.overview;

import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Seeing how the machine is doing. */
public interface OverviewRead extends Right.Look {
    /** How it is doing now; rates are left out, because they need two looks. */
    Snapshot snapshot();

    /** Since when it runs, who is logged in, and whether it should be restarted. */
    Machine machine();

    /** A look every two seconds until it is cancelled: most of it has no signal. The second comes sooner, for the first rates. */
    void watch(Sink<Snapshot> looks);
}
