package org.reeve.api.processes;

import java.util.List;
import org.reeve.api.Right;
import org.reeve.api.Sink;

/** Seeing processes. */
public interface ProcessesRead extends Right.Look {
    /** Every process that this user may see; without rates. */
    List<RunningProcess> list();

    /**
     * All processes, then once a second those that changed, until it is cancelled: the kernel has no signal for what a process
     * takes.
     */
    void watch(Sink<ProcessesChanged> changes);

    /**
     * More of one process.
     *
     * @throws org.reeve.api.HelperException NOT_FOUND where it ended
     */
    ProcessDetail get(ProcessId process);

    /**
     * Its limits.
     *
     * @throws org.reeve.api.HelperException NOT_FOUND where it ended
     */
    List<ProcessLimit> limits(ProcessId process);
}
