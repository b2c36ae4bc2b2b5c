package org.reeve.api.processes;

import java.util.List;
import org.reeve.api.Right;

/** What the kernel tells of a process to its own user and to root only. NOT_FOUND where it ended. */
public interface ProcessesConfidential extends Right.Confidential {
    /** The environment that it was started with. */
    List<ProcessVariable> environment(ProcessId process);

    /** Its open files. */
    List<OpenFile> files(ProcessId process);

    /** Its sockets. */
    List<ProcessSocket> sockets(ProcessId process);

    /** The files that it mapped into its memory. */
    List<MappedFile> maps(ProcessId process);
}
