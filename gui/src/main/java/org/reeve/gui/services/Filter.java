package org.reeve.gui.services;

import java.util.List;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitType;

/** The chips above the table. */
enum Filter {
    SERVICES(Scope.SYSTEM),
    FAILED(Scope.SYSTEM),
    RUNNING(Scope.SYSTEM),
    TIMERS(Scope.SYSTEM),
    SOCKETS(Scope.SYSTEM),
    USER(Scope.USER),
    ALL(Scope.SYSTEM);

    private final Scope scope;

    Filter(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    /** Whether it shows units of one type only, so that other types cannot be chosen within it. */
    boolean oneType() {
        return switch (this) {
            case SERVICES, RUNNING, TIMERS, SOCKETS -> true;
            case FAILED, USER, ALL -> false;
        };
    }

    boolean takes(UnitRow row) {
        return row.scope() == scope
                && switch (this) {
                    case SERVICES, USER -> row.type() == UnitType.SERVICE || userWorth(row);
                    case FAILED -> row.failed();
                    case RUNNING -> row.type() == UnitType.SERVICE && row.running();
                    case TIMERS -> row.type() == UnitType.TIMER;
                    case SOCKETS -> row.type() == UnitType.SOCKET;
                    case ALL -> true;
                };
    }

    /** The user's units are few and share one chip. */
    private boolean userWorth(UnitRow row) {
        return this == USER && (row.type() == UnitType.TIMER || row.type() == UnitType.SOCKET || row.failed());
    }

    /** Whether every word of a text occurs in the unit's name or description. */
    static boolean matches(UnitRow row, String text) {
        return matches(row, words(text));
    }

    /** The words of a text, taken apart once for many units. */
    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    static boolean matches(UnitRow row, List<String> words) {
        for (String word : words) {
            if (!contains(row.name().value(), word) && !contains(row.description(), word)) {
                return false;
            }
        }
        return true;
    }

    /** Whatever the case, and without a copy: thousands of rows are looked at for every key that is pressed. */
    private static boolean contains(String text, String word) {
        for (int at = text.length() - word.length(); at >= 0; at--) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
