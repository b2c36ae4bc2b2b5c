package org.reeve.api.processes;

/** What a process does right now: field 3 of proc_pid_stat(5). */
public enum ProcessState {
    RUNNING,
    SLEEPING,
    /** It waits for a disk or another device and takes no signal meanwhile. */
    WAITING,
    STOPPED,
    TRACED,
    /** It ended, and its parent has not asked how. */
    ZOMBIE,
    /** A thread of the kernel that has nothing to do. */
    IDLE,
    OTHER;

    /** The state that the kernel's letter stands for. */
    public static ProcessState of(char letter) {
        return switch (letter) {
            case 'R' -> RUNNING;
            case 'S' -> SLEEPING;
            case 'D' -> WAITING;
            case 'T' -> STOPPED;
            case 't' -> TRACED;
            case 'Z' -> ZOMBIE;
            case 'I' -> IDLE;
            default -> OTHER;
        };
    }
}
