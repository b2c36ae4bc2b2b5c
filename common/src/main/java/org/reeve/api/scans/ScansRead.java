package org.reeve.api.scans;

import org.reeve.api.Right;
import org.reeve.api.Sink;
import org.reeve.api.tasks.TaskId;

/**
 * What one's own scans found; whoever was allowed to start one may see it. Of a scan that still runs, or did not end well, what it
 * found until then; a disk usage can be read once it is done.
 */
public interface ScansRead extends Right.Look {
    /** Files that differ, as they were found. */
    void integrity(TaskId task, Sink<IntegrityFinding> findings);

    /** What gives more than usual, as it was found. */
    void privileges(TaskId task, Sink<PrivilegeFinding> findings);

    /**
     * What is in a folder, largest first; at most a few thousand, the rest as one.
     *
     * @param node {@link DiskEntry#TOP} or the node of an entry that was told before
     */
    void diskUsage(TaskId task, long node, Sink<DiskEntry> entries);
}
