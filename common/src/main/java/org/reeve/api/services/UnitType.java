package org.reeve.api.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of unit that systemd knows: systemd.unit(5). */
public enum UnitType {
    SERVICE,
    SOCKET,
    TARGET,
    DEVICE,
    MOUNT,
    AUTOMOUNT,
    SWAP,
    TIMER,
    PATH,
    SLICE,
    SCOPE;

    /** What a unit's name ends with, including the dot. */
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The type that a name's ending tells. */
    public static Optional<UnitType> ofName(String name) {
        return Arrays.stream(values())
                .filter(type -> name.endsWith(type.suffix()))
                .findFirst();
    }
}
