package org.reeve.api.logs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Some rows, by columns: names that repeat are told once, and a row is only made when somebody looks at it. Every column has
 * a value for every row.
 *
 * @param micros when, in microseconds since 1970
 * @param uptimes when, in microseconds since its boot
 * @param sequences its number in the sequence that it belongs to
 * @param marks its hash, which tells it from any other
 * @param writers index into {@code writerIds}
 * @param boots index into {@code bootIds}
 * @param priorities 0 to 7
 * @param identifiers index into {@code identifierNames}
 * @param units index into {@code unitNames}, or -1
 * @param pids the process, or 0
 * @param messages the message
 * @param flags 1 where the message is cut, 2 where it is not UTF-8
 * @param writerIds what {@code writers} names: sequences of entries, 32 hex digits
 * @param bootIds what {@code boots} names
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
        List<Long> marks,
        List<Integer> writers,
        List<Integer> boots,
        List<Integer> priorities,
        List<Integer> identifiers,
        List<Integer> units,
        List<Long> pids,
        List<String> messages,
        List<Integer> flags,
        List<String> writerIds,
        List<BootId> bootIds,
        List<String> identifierNames,
        List<LogUnit> unitNames,
        long looked,
        Optional<Instant> reached,
        boolean end) {
    private static final int CUT = 1;
    private static final int BINARY = 2;

    /** Refuses columns of different length. */
    public LogRows {
        int count = messages.size();
        requireEven(count, List.of(micros, uptimes, sequences, marks, writers));
        requireEven(count, List.of(boots, priorities, identifiers, units, pids, flags));
    }

    private static void requireEven(int count, List<List<?>> columns) {
        for (List<?> column : columns) {
            if (column.size() != count) {
                throw new IllegalArgumentException("columns of different length");
            }
        }
    }

    /** How many rows. */
    public int count() {
        return messages.size();
    }

    /** One row, counted from 0. */
    public LogRow row(int index) {
        int unit = units.get(index);
        long pid = pids.get(index);
        return new LogRow(
                place(index),
                time(micros.get(index)),
                bootIds.get(boots.get(index)),
                priorities.get(index),
                identifierNames.get(identifiers.get(index)),
                unit < 0 ? Optional.empty() : Optional.of(unitNames.get(unit)),
                pid == 0 ? Optional.empty() : Optional.of(pid),
                messages.get(index),
                (flags.get(index) & CUT) != 0,
                (flags.get(index) & BINARY) != 0);
    }

    /** Where one row is. */
    public LogPlace place(int index) {
        return new LogPlace(String.join(
                "-",
                writerIds.get(writers.get(index)),
                Long.toHexString(sequences.get(index)),
                bootIds.get(boots.get(index)).value(),
                Long.toHexString(uptimes.get(index)),
                Long.toHexString(micros.get(index)),
                Long.toHexString(marks.get(index))));
    }

    /** All rows, in their order. */
    public List<LogRow> rows() {
        return IntStream.range(0, count()).mapToObj(this::row).toList();
    }

    private static Instant time(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
