package org.reeve.gui.services;

import java.util.Locale;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitType;

/** The chips above the table. */
enum Filter {
    SERVICES(Scope.SYSTEM),
    FAILED(Scope.SYSTEM),
    RUNNING(Scope.SYSTEM),
    TIMERS(Scope.SYSTEM),
    SOCKETS(Scope.SYSTEM),
    USER(Scope.USER);

    private final Scope scope;

    Filter(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    boolean takes(UnitRow row) {
        return row.scope() == scope
                && switch (this) {
                    case SERVICES, USER -> row.type() == UnitType.SERVICE || userWorth(row);
                    case FAILED -> row.failed();
                    case RUNNING -> row.type() == UnitType.SERVICE && row.running();
                    case TIMERS -> row.type() == UnitType.TIMER;
                    case SOCKETS -> row.type() == UnitType.SOCKET;
                };
    }

    /** The user's units are few and share one chip. */
    private boolean userWorth(UnitRow row) {
        return this == USER && (row.type() == UnitType.TIMER || row.type() == UnitType.SOCKET || row.failed());
    }

    /** Whether every word of a text occurs in the unit's name or description. */
    static boolean matches(UnitRow row, String text) {
        String where = (row.name().value() + " " + row.description()).toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!where.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
