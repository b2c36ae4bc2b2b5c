package org.reeve.gui;

import org.reeve.api.Change;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessesConfidential;
import org.reeve.api.processes.ProcessesUser;
import org.reeve.api.processes.ProcessorSet;

/** What a process shows; changes go through {@link FakeCalls#call}. */
interface SmallProcesses extends ProcessesUser, ProcessesConfidential {
    private static Change none() {
        throw new IllegalStateException("changes are made as calls");
    }

    @Override
    default Change signal(ProcessId process, ProcessSignal signal) {
        return none();
    }

    @Override
    default Change terminateTree(ProcessId process) {
        return none();
    }

    @Override
    default Change nice(ProcessId process, Nice nice) {
        return none();
    }

    @Override
    default Change ioPriority(ProcessId process, IoPriority priority) {
        return none();
    }

    @Override
    default Change affinity(ProcessId process, ProcessorSet processors) {
        return none();
    }
}
