package org.reeve.helper.services;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.reeve.helper.system.SafeFolder;
import org.reeve.helper.system.SafeLock;
import org.reeve.helper.system.Trust;

/**
 * One at a time looks at what stands in the unit files and writes: of the calls of this helper, and of all helpers that keep
 * what they replace at the same place. So what was compared is what is replaced.
 */
final class Turn {
    /** A reload of thousands of units takes seconds; more is a helper that does not go on. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Whoever saves files takes it too, and an override is one. */
    private static final String FILES = "files.lock";

    private final UnitPlaces places;

    Turn(UnitPlaces places) {
        this.places = places;
    }

    /** Does something that nobody else does meanwhile; BUSY where somebody else does not come to an end. */
    synchronized <T> T take(Supplier<T> act) {
        String name = places.scope().name().toLowerCase(Locale.ROOT) + "-units.lock";
        try (SafeFolder state = SafeFolder.open(places.state(), Trust.below(places.state(), places.uid()));
                SafeLock _ = state.lock(name, PATIENCE);
                SafeLock _ = state.lock(FILES, PATIENCE)) {
            return act.get();
        }
    }
}
