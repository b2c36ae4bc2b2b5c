package org.reeve.gui.logs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Which time is asked for. */
sealed interface Span {
    /** All of it. */
    record Any() implements Span {}

    /** The last while. */
    record Last(Duration length) implements Span {}

    /** Since midnight. */
    record Today() implements Span {}

    /** Between two times, either of which may be open. */
    record Between(Optional<Instant> from, Optional<Instant> until) implements Span {}

    /** Not older than this. */
    default Optional<Instant> since(Clock clock) {
        return switch (this) {
            case Any _ -> Optional.empty();
            case Last(Duration length) -> Optional.of(clock.instant().minus(length));
            case Today _ ->
                Optional.of(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
            case Between between -> between.from();
        };
    }

    /** Not newer than this. */
    default Optional<Instant> until() {
        return switch (this) {
            case Any _, Last _, Today _ -> Optional.empty();
            case Between between -> between.until();
        };
    }
}
