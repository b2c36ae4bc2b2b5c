package org.reeve.gui.logs;

import org.reeve.api.logs.LogPlace;

/** Where reading begins. */
sealed interface Start {
    /** At the newest entry. */
    record Newest() implements Start {}

    /** At the oldest. */
    record Oldest() implements Start {}

    /** On both sides of an entry. */
    record Around(LogPlace place) implements Start {}
}
