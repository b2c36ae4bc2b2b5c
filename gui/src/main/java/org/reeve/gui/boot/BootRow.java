package org.reeve.gui.boot;

import java.util.Optional;
import org.reeve.api.services.UnitName;

/**
 * A unit's part in the last start and, where one is compared with, in that. Times are in microseconds.
 *
 * @param unit the unit
 * @param began when its start began, since systemd took over
 * @param took how long it took; absent where it was not started, or where only the journal knows and does not say
 * @param before how long it took in the other start
 * @param mark whether only one of the two knows it
 */
record BootRow(UnitName unit, Optional<Long> began, Optional<Long> took, Optional<Long> before, Mark mark) {
    /** Which of two starts know a unit. */
    enum Mark {
        /** Both, or nothing is compared, or the journal is not sure. */
        NONE,
        /** Only the last one. */
        NEW,
        /** Only the other one. */
        GONE
    }

    /** How much longer it took than in the other start; of what only one of them knows, all of it. Absent where it is not known. */
    Optional<Long> change() {
        return switch (mark) {
            case NONE -> took.flatMap(now -> before.map(then -> now - then));
            case NEW -> Optional.of(took.orElse(0L));
            case GONE -> Optional.of(-before.orElse(0L));
        };
    }
}
