package org.reeve.api.processes;

import org.reeve.api.Change;
import org.reeve.api.Right;

/** Giving anybody's processes more or less of the machine. Undo: what it was before. All threads of the process are meant. */
public interface ProcessesTune extends Right.Manage {
    /** Sets the nice value. */
    Change nice(ProcessId process, Nice nice);

    /** Sets its turn at the disks. */
    Change ioPriority(ProcessId process, IoPriority priority);

    /** Sets the processors that it may run on. */
    Change affinity(ProcessId process, ProcessorSet processors);
}
