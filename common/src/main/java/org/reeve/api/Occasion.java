package org.reeve.api;

import java.util.Optional;

/**
 * What a client says of the occasion on which it calls. It is written down as its claim, and nothing is decided by it.
 *
 * @param origin from where it was asked for
 * @param undoes the change that the call takes back, where it is the last step of that
 */
public record Occasion(Origin origin, Optional<ChangeId> undoes) {
    /** Something new. */
    public static Occasion of(Origin origin) {
        return new Occasion(origin, Optional.empty());
    }
}
