package org.reeve.helper.logs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.logs.BootId;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogUnit;

/** Rows as they gather, by columns, until a piece of them is handed over. */
final class Columns {
    /** Rows of one piece. */
    static final int MOST = 512;

    /** Octets of messages of one piece; six times as many, escaped, still fit a frame. */
    private static final int MOST_OCTETS = 120 * 1024;

    private final Names<String> writers = new Names<>(Columns::ascii);
    private final Names<BootId> boots = new Names<>(octets -> new BootId(ascii(octets)));
    private final Names<String> identifiers =
            new Names<>(octets -> Octets.ofCut(octets, 0, octets.length).text());
    private final Names<LogUnit> units = new Names<>(Columns::unit);
    private final RowReader reader;
    private Piece piece = new Piece();
    private int octets;

    private static final class Piece {
        private final List<Long> micros = new ArrayList<>(MOST);
        private final List<Long> uptimes = new ArrayList<>(MOST);
        private final List<Long> sequences = new ArrayList<>(MOST);
        private final List<Long> marks = new ArrayList<>(MOST);
        private final List<Integer> writers = new ArrayList<>(MOST);
        private final List<Integer> boots = new ArrayList<>(MOST);
        private final List<Integer> priorities = new ArrayList<>(MOST);
        private final List<Integer> identifiers = new ArrayList<>(MOST);
        private final List<Integer> units = new ArrayList<>(MOST);
        private final List<Long> pids = new ArrayList<>(MOST);
        private final List<String> messages = new ArrayList<>(MOST);
        private final List<Integer> flags = new ArrayList<>(MOST);
    }

    Columns(Journal journal) {
        reader = new RowReader(journal);
    }

    private static String ascii(byte[] octets) {
        return new String(octets, StandardCharsets.US_ASCII);
    }

    /** The first octet says whose unit it is. */
    private static LogUnit unit(byte[] octets) {
        return new LogUnit(Octets.ofCut(octets, 1, octets.length).text(), octets[0] == RowReader.USER);
    }

    /** Adds the entry that the journal stands at. */
    void add() {
        reader.read();
        CursorText cursor = reader.cursor();
        piece.micros.add(cursor.micros());
        piece.uptimes.add(cursor.uptime());
        piece.sequences.add(cursor.sequence());
        piece.marks.add(cursor.mark());
        piece.writers.add(writers.number(cursor.writer(), cursor.writer().length));
        piece.boots.add(boots.number(cursor.boot(), cursor.boot().length));
        piece.priorities.add(reader.priority());
        piece.identifiers.add(identifiers.number(reader.identifier(), reader.identifierLength()));
        piece.units.add(reader.unitLength() == 0 ? -1 : units.number(reader.unit(), reader.unitLength()));
        piece.pids.add(reader.pid());
        Octets message = reader.message();
        piece.messages.add(message.text());
        piece.flags.add((reader.cut() ? 1 : 0) | (message.binary() ? 2 : 0));
        octets += message.text().length();
    }

    int count() {
        return piece.messages.size();
    }

    boolean full(int rows) {
        return count() >= rows || octets >= MOST_OCTETS;
    }

    /** The place of the last row that was added. */
    LogPlace last() {
        return reader.cursor().place();
    }

    /** Hands over what has gathered, and begins anew. */
    LogRows take(long looked, Optional<Instant> reached, boolean end) {
        Piece full = piece;
        LogRows rows = new LogRows(
                full.micros,
                full.uptimes,
                full.sequences,
                full.marks,
                full.writers,
                full.boots,
                full.priorities,
                full.identifiers,
                full.units,
                full.pids,
                full.messages,
                full.flags,
                writers.all(),
                boots.all(),
                identifiers.all(),
                units.all(),
                looked,
                reached,
                end);
        piece = new Piece();
        octets = 0;
        writers.clear();
        boots.clear();
        identifiers.clear();
        units.clear();
        return rows;
    }
}
