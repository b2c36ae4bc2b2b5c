package org.reeve.helper.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.logs.LogOrigin;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogUnit;

/** Rows as they gather, by columns, until a piece of them is handed over. */
final class Columns {
    /** Rows of one piece. */
    static final int MOST = 512;

    /** Octets of text of one piece; six times as many, escaped, still fit a frame. */
    private static final int MOST_OCTETS = 120 * 1024;

    private static final int CUT = 8;
    private static final int BINARY = 16;

    private final Names<LogOrigin> origins = new Names<>(CursorText::origin);
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
        private final List<Integer> origins = new ArrayList<>(MOST);
        private final List<Integer> levels = new ArrayList<>(MOST);
        private final List<Integer> identifiers = new ArrayList<>(MOST);
        private final List<Integer> units = new ArrayList<>(MOST);
        private final List<Long> pids = new ArrayList<>(MOST);
        private final List<String> messages = new ArrayList<>(MOST);
        private long lastMicros;
        private long lastUptime;
        private long lastSequence;

        void time(CursorText cursor) {
            micros.add(cursor.micros() - lastMicros);
            uptimes.add(cursor.uptime() - lastUptime);
            sequences.add(cursor.sequence() - lastSequence);
            lastMicros = cursor.micros();
            lastUptime = cursor.uptime();
            lastSequence = cursor.sequence();
        }
    }

    Columns(Journal journal) {
        reader = new RowReader(journal);
    }

    /** The first octet says whose unit it is. */
    private static LogUnit unit(byte[] octets) {
        return new LogUnit(Octets.ofCut(octets, 1, octets.length).text(), octets[0] == RowReader.USER);
    }

    /** Adds the entry that the journal stands at. */
    void add() {
        reader.read();
        CursorText cursor = reader.cursor();
        piece.time(cursor);
        piece.origins.add(origins.number(cursor.origin(), cursor.origin().length));
        piece.identifiers.add(identifiers.number(reader.identifier(), reader.identifierLength()));
        piece.units.add(reader.unitLength() == 0 ? -1 : units.number(reader.unit(), reader.unitLength()));
        piece.pids.add(reader.pid());
        Octets message = reader.message();
        piece.messages.add(message.text());
        piece.levels.add(reader.priority() | (reader.cut() ? CUT : 0) | (message.binary() ? BINARY : 0));
        octets += message.text().length() + reader.identifierLength() + reader.unitLength();
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
                full.origins,
                full.levels,
                full.identifiers,
                full.units,
                full.pids,
                full.messages,
                origins.all(),
                identifiers.all(),
                units.all(),
                looked,
                reached,
                end);
        piece = new Piece();
        octets = 0;
        origins.clear();
        identifiers.clear();
        units.clear();
        return rows;
    }
}
