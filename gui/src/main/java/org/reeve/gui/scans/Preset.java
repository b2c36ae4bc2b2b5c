package org.reeve.gui.scans;

import java.util.Arrays;
import java.util.Optional;

/** Times that are chosen often. */
enum Preset {
    /** Every night. */
    DAILY("*-*-* 03:00:00"),
    /** Every Sunday night. */
    WEEKLY("Sun *-*-* 03:00:00"),
    /** The first night of a month. */
    MONTHLY("*-*-01 03:00:00");

    private final String when;

    Preset(String when) {
        this.when = when;
    }

    String when() {
        return when;
    }

    static Optional<Preset> of(String when) {
        return Arrays.stream(values()).filter(one -> one.when.equals(when)).findFirst();
    }
}
