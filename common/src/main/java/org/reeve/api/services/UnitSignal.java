package org.reeve.api.services;

/** The signals that a unit may be sent: signal(7), with their numbers on every architecture that Reeve runs on. */
public enum UnitSignal {
    HUP(1),
    INT(2),
    QUIT(3),
    ABRT(6),
    KILL(9),
    USR1(10),
    USR2(12),
    TERM(15),
    CONT(18),
    STOP(19);

    private final int number;

    UnitSignal(int number) {
        this.number = number;
    }

    /** Its number. */
    public int number() {
        return number;
    }
}
