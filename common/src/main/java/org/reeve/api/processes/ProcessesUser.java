package org.reeve.api.processes;

import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.Right;

/** The user's own processes; the own helper asks the kernel, which is the gate. DENIED for anybody else's. */
public interface ProcessesUser extends Right.Look {
    /** As {@link ProcessesSignal#signal}. */
    Change signal(ProcessId process, ProcessSignal signal);

    /** As {@link ProcessesSignal#terminateTree}. */
    Change terminateTree(ProcessId process);

    /** As {@link ProcessesTune#nice}; only upwards, where nothing raised the user's limit. */
    Change nice(ProcessId process, Nice nice);

    /** As {@link ProcessesTune#ioPriority}; not into the class that comes before all others. */
    Change ioPriority(ProcessId process, IoPriority priority);

    /** As {@link ProcessesTune#affinity}. */
    Change affinity(ProcessId process, ProcessorSet processors);

    /** As {@link ProcessesConfidential#environment}. */
    List<ProcessVariable> environment(ProcessId process);

    /** As {@link ProcessesConfidential#files}. */
    List<OpenFile> files(ProcessId process);

    /** As {@link ProcessesConfidential#sockets}. */
    List<ProcessSocket> sockets(ProcessId process);

    /** As {@link ProcessesConfidential#maps}. */
    List<MappedFile> maps(ProcessId process);
}
