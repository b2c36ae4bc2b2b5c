package org.reeve.api.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some rows, by columns, so that a stream of them is cheap to send: names that repeat are told once, numbers that grow are told
 * as the difference to the row before, and a row is only made when somebody looks at it. Every column has a value for every row.
 *
 * @param micros when, in microseconds since 1970; differences, the first to 0
 * @param uptimes when, in microseconds since its boot; differences, the first to 0
 * @param sequences its number in the sequence that it belongs to; differences, the first to 0
 * @param origins index into {@code originNames}
 * @param levels 0 to 7, with 8 added where the message is cut and 16 where it is not UTF-8
 * @param identifiers index into {@code identifierNames}
 * @param units index into {@code unitNames}, or -1
 * @param pids the process, or 0
 * @param messages the message
 * @param originNames what {@code origins} names
 * @param identifierNames what {@code identifiers} names
 * @param unitNames what {@code units} names
 * @param looked how many entries this call has looked at so far, those that it did not choose included
 * @param reached when the last entry that it looked at was written
 * @param end whether there is nothing more in this direction
 */
public record LogRows(
        List<Long> micros,
        List<Long> uptimes,
        List<Long> sequences,
        List<Integer> origins,
        List<Integer> levels,
        List<Integer> identifiers,
        List<Integer> units,
        List<Long> pids,
        List<String> messages,
        List<LogOrigin> originNames,
        List<String> identifierNames,
        List<LogUnit> unitNames,
        long looked,
        Optional<Instant> reached,
        boolean end) {
    private static final int PRIORITY = 7;
    private static final int CUT = 8;
    private static final int BINARY = 16;

    /** Refuses columns of different length, and numbers that name nothing. */
    public LogRows {
        int count = messages.size();
        for (List<?> column : List.of(micros, uptimes, sequences, origins, levels, identifiers, units, pids)) {
            if (column.size() != count) {
                throw new IllegalArgumentException("columns of different length");
            }
        }
        requireNamed(origins, 0, originNames.size());
        requireNamed(identifiers, 0, identifierNames.size());
        requireNamed(units, -1, unitNames.size());
    }

    private static void requireNamed(List<Integer> numbers, int least, int count) {
        for (int number : numbers) {
            if (number < least || number >= count) {
                throw new IllegalArgumentException("a row names what the piece has not");
            }
        }
    }

    /** How many rows. */
    public int count() {
        return messages.size();
    }

    /** All rows, in their order. */
    public List<LogRow> rows() {
        List<LogRow> rows = new ArrayList<>(count());
        long time = 0;
        long uptime = 0;
        long sequence = 0;
        for (int i = 0; i < count(); i++) {
            time += micros.get(i);
            uptime += uptimes.get(i);
            sequence += sequences.get(i);
            rows.add(row(i, time, place(originNames.get(origins.get(i)), sequence, uptime, time)));
        }
        return rows;
    }

    private LogRow row(int index, long micros, LogPlace place) {
        int unit = units.get(index);
        int level = levels.get(index);
        long pid = pids.get(index);
        return new LogRow(
                place,
                time(micros),
                originNames.get(origins.get(index)).boot(),
                level & PRIORITY,
                identifierNames.get(identifiers.get(index)),
                unit < 0 ? Optional.empty() : Optional.of(unitNames.get(unit)),
                pid == 0 ? Optional.empty() : Optional.of(pid),
                messages.get(index),
                (level & CUT) != 0,
                (level & BINARY) != 0);
    }

    private static LogPlace place(LogOrigin origin, long sequence, long uptime, long micros) {
        return new LogPlace(String.join(
                "-",
                origin.sequence(),
                Long.toHexString(sequence),
                origin.boot().value(),
                Long.toHexString(uptime),
                Long.toHexString(micros)));
    }

    private static Instant time(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
