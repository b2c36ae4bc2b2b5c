package org.reeve.api.processes;

import org.reeve.api.Change;
import org.reeve.api.Right;

/** Signalling anybody's processes, each held by a descriptor of its own, so that a pid that passed on is never hit. */
public interface ProcessesSignal extends Right.Manage {
    /**
     * Sends a signal. Undo: CONT for STOP and the other way round, else none.
     *
     * @throws org.reeve.api.HelperException CONFLICT where the pid is another process now, INVALID for the first process, threads
     *     of the kernel and Reeve's own
     */
    Change signal(ProcessId process, ProcessSignal signal);

    /** Sends TERM to a process and everything below it, from the top downwards. No undo. */
    Change terminateTree(ProcessId process);
}
