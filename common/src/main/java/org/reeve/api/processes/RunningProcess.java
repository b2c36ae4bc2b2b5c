package org.reeve.api.processes;

/** A process: what it is, and what it takes now. */
public record RunningProcess(ProcessFacts facts, ProcessFigures figures) {
    /** Refuses the figures of another process. */
    public RunningProcess {
        if (!facts.id().equals(figures.id())) {
            throw new IllegalArgumentException("a process: expected its own figures");
        }
    }

    /** The process. */
    public ProcessId id() {
        return facts.id();
    }
}
