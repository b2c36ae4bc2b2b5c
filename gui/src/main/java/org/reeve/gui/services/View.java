package org.reeve.gui.services;

import java.util.Optional;
import java.util.Set;
import org.reeve.api.services.UnitType;

/** What the table tells of its rows: what every unit has, when timers run, or what sockets listen on. */
enum View {
    UNITS(Optional.empty()),
    TIMERS(Optional.of(UnitType.TIMER)),
    SOCKETS(Optional.of(UnitType.SOCKET));

    private final Optional<UnitType> type;

    View(Optional<UnitType> type) {
        this.type = type;
    }

    /** The one type of unit that it is about. */
    Optional<UnitType> type() {
        return type;
    }

    /** Where only timers or only sockets are asked for, by the chip or, as among the user's own units, by the filters. */
    static View of(Filter chip, Narrowing asked) {
        return switch (chip) {
            case TIMERS -> TIMERS;
            case SOCKETS -> SOCKETS;
            case SERVICES, RUNNING -> UNITS;
            case FAILED, USER, ALL -> of(asked.types());
        };
    }

    private static View of(Set<UnitType> types) {
        if (types.equals(Set.of(UnitType.TIMER))) {
            return TIMERS;
        }
        return types.equals(Set.of(UnitType.SOCKET)) ? SOCKETS : UNITS;
    }
}
