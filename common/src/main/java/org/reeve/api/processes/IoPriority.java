package org.reeve.api.processes;

/**
 * A process's turn at the disks.
 *
 * @param kind its class
 * @param level from 0, which is served first, to 7; 0 where the class has none
 */
public record IoPriority(IoClass kind, int level) {
    /** The last level. */
    public static final int LAST = 7;

    /** Refuses levels that there are not. */
    public IoPriority {
        if (level < 0 || level > LAST || (!kind.leveled() && level != 0)) {
            throw new IllegalArgumentException(
                    "not an I/O priority: expected a level from 0 to 7, and 0 where the class has none");
        }
    }

    @Override
    public String toString() {
        String word =
                switch (kind) {
                    case NONE -> "none";
                    case REALTIME -> "realtime";
                    case BEST_EFFORT -> "best-effort";
                    case IDLE -> "idle";
                };
        return kind.leveled() ? word + " " + level : word;
    }
}
