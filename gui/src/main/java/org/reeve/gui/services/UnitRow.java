package org.reeve.gui.services;

import java.util.Optional;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;

/**
 * A row of the table: a unit in memory, a unit file whose unit is not, or both.
 *
 * @param scope whose it is
 * @param name its name
 * @param unit what systemd has in memory; absent where it has only the file
 * @param startup whether it starts at boot, in systemd's word; empty where no file of that name says
 */
record UnitRow(Scope scope, UnitName name, Optional<Unit> unit, String startup) {
    /** What a row is known by. */
    record Key(Scope scope, UnitName name) {}

    Key key() {
        return new Key(scope, name);
    }

    String description() {
        return unit.map(Unit::description).orElse("");
    }

    UnitType type() {
        return name.type();
    }

    boolean failed() {
        return active() == ActiveState.FAILED;
    }

    boolean running() {
        return active() == ActiveState.ACTIVE && unit.map(Unit::sub).orElse("").equals("running");
    }

    /** Whether stopping it would stop something. */
    boolean up() {
        return switch (active()) {
            case ACTIVE, RELOADING, ACTIVATING, REFRESHING, MAINTENANCE, UNKNOWN -> true;
            case INACTIVE, FAILED, DEACTIVATING -> false;
        };
    }

    ActiveState active() {
        return unit.map(Unit::active).orElse(ActiveState.INACTIVE);
    }
}
