package org.reeve.api.processes;

/**
 * A nice value: how much a process leaves to others.
 *
 * @param value from {@value #FIRST}, which is served first, to {@value #LAST}
 */
public record Nice(int value) {
    /** Served first. */
    public static final int FIRST = -20;

    /** Served last. */
    public static final int LAST = 19;

    /** Refuses what setpriority(2) would cut off. */
    public Nice {
        if (value < FIRST || value > LAST) {
            throw new IllegalArgumentException("not a nice value: expected -20 to 19");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
