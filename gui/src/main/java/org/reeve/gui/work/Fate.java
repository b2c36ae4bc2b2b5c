package org.reeve.gui.work;

import java.util.Optional;
import org.reeve.api.history.ChangeRecord;

/** What became of a change whose answer was lost. */
public enum Fate {
    /** The history is being asked. */
    LOOKING_UP,
    /** It was done before the helper ended. */
    FINISHED,
    /** It was tried and did not work. */
    FAILED,
    /** It was refused. */
    REFUSED,
    /** Nothing was done. */
    NOT_BEGUN,
    /** It was begun and its end is not recorded. */
    CUT_OFF,
    /** The history cannot be asked either. */
    UNKNOWN;

    static Fate of(Optional<ChangeRecord> record) {
        if (record.isEmpty()) {
            return NOT_BEGUN;
        }
        return switch (record.get().state()) {
            case INTENDED -> CUT_OFF;
            case DONE -> FINISHED;
            case FAILED -> FAILED;
            case DENIED -> REFUSED;
        };
    }
}
