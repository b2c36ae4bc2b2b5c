package org.reeve.api.logs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reeve.api.BootId;

/**
 * What to choose. Everything that is given has to hold; of several units, identifiers or values of one field any may. Units,
 * identifiers, priority, boot and fields are looked up in the journal's index; text is searched for in what is left.
 *
 * @param units what wrote the entry or what it is about, as journalctl --unit and --user-unit choose; empty for any
 * @param identifiers what the writer calls itself; empty for any
 * @param priority the least urgent that is wanted, 0 (emergency) to 7 (debug); absent for any, also none
 * @param boot of one boot only
 * @param since not older than
 * @param until not newer than
 * @param fields fields with exact values, {@link LogField#user} and {@link LogField#process} among them
 * @param text in the message
 * @param order which end comes first
 */
public record LogQuery(
        List<LogUnit> units,
        List<String> identifiers,
        Optional<Integer> priority,
        Optional<BootId> boot,
        Optional<Instant> since,
        Optional<Instant> until,
        List<LogField> fields,
        Optional<LogText> text,
        LogOrder order) {
    private static final int MOST = 64;
    private static final int DEBUG = 7;

    /** Everything, newest first. */
    public static final LogQuery ALL = new LogQuery(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            LogOrder.NEWEST_FIRST);

    /** Refuses more than 64 of anything, a priority that is none, and a time that ends before it begins. */
    public LogQuery {
        units = List.copyOf(units);
        identifiers = List.copyOf(identifiers);
        fields = List.copyOf(fields);
        if (units.size() > MOST || identifiers.size() > MOST || fields.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " units, identifiers and fields");
        }
        identifiers.forEach(identifier -> LogField.requireValue("SYSLOG_IDENTIFIER", identifier));
        if (priority.isPresent() && (priority.get() < 0 || priority.get() > DEBUG)) {
            throw new IllegalArgumentException("priority is 0 to 7");
        }
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw new IllegalArgumentException("since is after until");
        }
    }

    /** The same of certain units. */
    public LogQuery ofUnits(List<LogUnit> wanted) {
        return new LogQuery(wanted, identifiers, priority, boot, since, until, fields, text, order);
    }

    /** The same of certain identifiers. */
    public LogQuery ofIdentifiers(List<String> wanted) {
        return new LogQuery(units, wanted, priority, boot, since, until, fields, text, order);
    }

    /** The same of a priority and what is more urgent. */
    public LogQuery upTo(Optional<Integer> leastUrgent) {
        return new LogQuery(units, identifiers, leastUrgent, boot, since, until, fields, text, order);
    }

    /** The same of one boot. */
    public LogQuery ofBoot(Optional<BootId> wanted) {
        return new LogQuery(units, identifiers, priority, wanted, since, until, fields, text, order);
    }

    /** The same between two times. */
    public LogQuery between(Optional<Instant> from, Optional<Instant> to) {
        return new LogQuery(units, identifiers, priority, boot, from, to, fields, text, order);
    }

    /** The same with fields of certain values. */
    public LogQuery ofFields(List<LogField> wanted) {
        return new LogQuery(units, identifiers, priority, boot, since, until, wanted, text, order);
    }

    /** The same with a text. */
    public LogQuery with(Optional<LogText> wanted) {
        return new LogQuery(units, identifiers, priority, boot, since, until, fields, wanted, order);
    }

    /** The same in an order. */
    public LogQuery in(LogOrder wanted) {
        return new LogQuery(units, identifiers, priority, boot, since, until, fields, text, wanted);
    }
}
