package org.reeve.api.services;

/**
 * A timer of Reeve's that was removed, by what the helper keeps of it.
 *
 * @param timer its name
 * @param service what the file of its service said
 * @param file what its own file said
 */
public record RemovedTimer(UnitName timer, VersionId service, VersionId file) {
    /** Refuses what is no timer. */
    public RemovedTimer {
        if (timer.type() != UnitType.TIMER || timer.template()) {
            throw new IllegalArgumentException("not a timer: expected a name such as backup.timer");
        }
    }
}
