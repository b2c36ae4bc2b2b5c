package org.reeve.gui.services;

import org.reeve.api.services.Unit;
import org.reeve.gui.widget.Tone;

/** Which colour a unit's state has. */
final class Tones {
    private Tones() {}

    static Tone of(UnitRow row) {
        return row.unit().map(Tones::of).orElse(Tone.OFF);
    }

    static Tone of(Unit unit) {
        return switch (unit.active()) {
            case ACTIVE -> unit.sub().equals("exited") ? Tone.OFF : Tone.GOOD;
            case INACTIVE -> Tone.OFF;
            case FAILED -> Tone.BAD;
            case RELOADING, ACTIVATING, DEACTIVATING, MAINTENANCE, REFRESHING, UNKNOWN -> Tone.BUSY;
        };
    }
}
