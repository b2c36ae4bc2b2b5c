package org.reeve.api.processes;

import java.util.Arrays;
import java.util.Optional;

/** How a process's turn at the disks is found: ioprio_set(2). */
public enum IoClass {
    /** By its nice value. */
    NONE(0),
    /** Before all others. */
    REALTIME(1),
    BEST_EFFORT(2),
    /** Only while nobody else wants the disk. */
    IDLE(3);

    private final int number;

    IoClass(int number) {
        this.number = number;
    }

    /** The class of the kernel's number; absent for one that is none of these. */
    public static Optional<IoClass> of(int number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
    }

    /** The kernel's number, and ionice's. */
    public int number() {
        return number;
    }

    /** Whether there are levels within it. */
    public boolean leveled() {
        return switch (this) {
            case REALTIME, BEST_EFFORT -> true;
            case NONE, IDLE -> false;
        };
    }
}
