package org.reeve.gui.logs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.api.BootId;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogUnit;

/**
 * What is asked for, as a person says it.
 *
 * @param text what stands in the search field
 * @param units of one of these; none for any
 * @param identifiers by one of these; none for any
 * @param priority the least urgent that is wanted; absent for any
 * @param boot of which boot
 * @param span of which time
 * @param brush and, within it, of which part
 */
record Filter(
        String text,
        List<LogUnit> units,
        List<String> identifiers,
        Optional<Integer> priority,
        BootChoice boot,
        Span span,
        Optional<Brush> brush) {
    /** Nothing is asked. */
    static final Filter ALL = new Filter(
            "", List.of(), List.of(), Optional.empty(), new BootChoice.Any(), new Span.Any(), Optional.empty());

    /** What the page opens with. */
    static final Filter USUAL = ALL.of(new BootChoice.Latest());

    Filter {
        units = List.copyOf(units);
        identifiers = List.copyOf(identifiers);
    }

    /**
     * As the helper is asked.
     *
     * @param latest the last boot, where it is known
     */
    LogQuery query(Optional<BootId> latest, Clock clock) {
        Asked asked = Asked.of(text);
        Optional<Instant> since = brush.map(Brush::from).or(() -> span.since(clock));
        Optional<Instant> until = brush.map(Brush::until).or(span::until);
        return new LogQuery(
                units,
                identifiers,
                priority,
                boot(latest),
                since,
                until,
                asked.fields(),
                asked.text(),
                LogOrder.NEWEST_FIRST);
    }

    private Optional<BootId> boot(Optional<BootId> latest) {
        return switch (boot) {
            case BootChoice.Any _ -> Optional.empty();
            case BootChoice.Latest _ -> latest;
            case BootChoice.One(BootId id) -> Optional.of(id);
        };
    }

    /** Whether it is less than everything of the boot. */
    boolean narrows() {
        return !of(ALL.boot()).equals(ALL);
    }

    /** Whether anything is asked for that new entries can never be. */
    boolean past() {
        return brush.isPresent() || span.until().isPresent() || boot instanceof BootChoice.One;
    }

    Filter saying(String written) {
        return new Filter(written, units, identifiers, priority, boot, span, brush);
    }

    Filter ofUnits(List<LogUnit> wanted) {
        return new Filter(text, wanted, identifiers, priority, boot, span, brush);
    }

    Filter ofIdentifiers(List<String> wanted) {
        return new Filter(text, units, wanted, priority, boot, span, brush);
    }

    Filter upTo(Optional<Integer> leastUrgent) {
        return new Filter(text, units, identifiers, leastUrgent, boot, span, brush);
    }

    Filter of(BootChoice wanted) {
        return new Filter(text, units, identifiers, priority, wanted, span, brush);
    }

    /** The same of another time; what was marked in the old one is forgotten. */
    Filter of(Span wanted) {
        return new Filter(text, units, identifiers, priority, boot, wanted, Optional.empty());
    }

    Filter within(Optional<Brush> marked) {
        return new Filter(text, units, identifiers, priority, boot, span, marked);
    }
}
