package org.reeve.api.scans;

import org.reeve.api.Right;
import org.reeve.api.Sink;
import org.reeve.api.tasks.TaskId;

/** What one's own scans found; whoever was allowed to start one may see it. Of one that did not end well, what it found until then. */
public interface ScansRead extends Right.Look {
    /** Files that differ, as they were found; of a scan that runs also those that it finds further, until it is over. */
    void integrity(TaskId task, Sink<IntegrityFinding> findings);

    /** What gives more than usual, as it was found; of a scan that runs also what it finds further, until it is over. */
    void privileges(TaskId task, Sink<PrivilegeFinding> findings);

    /**
     * What is in a folder, largest first; at most a few thousand, the rest as one. As long as a scan runs, or where it did not
     * come to its end, the folder that was asked about itself as far as it is added up, with what is being added up last; none of
     * it before the first second.
     *
     * @param node {@link DiskEntry#TOP} or the node of an entry that was told before
     */
    void diskUsage(TaskId task, long node, Sink<DiskEntry> entries);
}
