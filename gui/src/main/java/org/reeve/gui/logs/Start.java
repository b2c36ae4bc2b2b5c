package org.reeve.gui.logs;

import org.reeve.api.logs.LogPlace;

/** Where reading begins. */
sealed interface Start {
    /** At the first entry, in the order that is shown. */
    record First() implements Start {}

    /** At the last. */
    record Last() implements Start {}

    /** On both sides of an entry. */
    record Around(LogPlace place) implements Start {}
}
