package org.reeve.api.processes;

/** The signals that a process may be sent: signal(7), with their numbers on every architecture that Reeve runs on. */
public enum ProcessSignal {
    TERM(15),
    KILL(9),
    INT(2),
    HUP(1),
    QUIT(3),
    ABRT(6),
    USR1(10),
    USR2(12),
    STOP(19),
    CONT(18);

    private final int number;

    ProcessSignal(int number) {
        this.number = number;
    }

    /** Its number. */
    public int number() {
        return number;
    }
}
