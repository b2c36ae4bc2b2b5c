package org.reeve.gui.services;

import org.reeve.api.services.Unit;
import org.reeve.gui.widget.Tone;

/** Which colour a unit's state has. */
final class Tones {
    private Tones() {}

    static Tone of(UnitRow row) {
        return switch (row.active()) {
            case ACTIVE -> row.unit().map(Unit::sub).orElse("").equals("exited") ? Tone.OFF : Tone.GOOD;
            case INACTIVE -> Tone.OFF;
            case FAILED -> Tone.BAD;
            case RELOADING, ACTIVATING, DEACTIVATING, MAINTENANCE, REFRESHING -> Tone.BUSY;
        };
    }
}
