package org.reeve.helper.services;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reeve.api.services.LogLine;

/**
 * Entries as {@code journalctl --output=export} writes them, whose form bears any octet and any length: of a field that is
 * longer than is shown, the rest is passed over and never held. <a
 * href="https://systemd.io/JOURNAL_EXPORT_FORMATS/">Journal Export Formats</a>.
 */
final class LogEntries {
    /** So many characters of a line are shown, and so many octets of a field are held. */
    static final int LONGEST = 4096;

    private static final int LONGEST_OCTETS = 4 * LONGEST;
    private static final int INFO = 6;

    private final BufferedInputStream in;

    LogEntries(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * An entry.
     *
     * @param cursor its place in the journal
     */
    record Entry(LogLine line, String cursor) {}

    /** Whether something can be read without waiting. */
    boolean ready() throws IOException {
        return in.available() > 0;
    }

    /** The next entry; absent at the end. */
    Optional<Entry> next() throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (true) {
            Optional<String> field = field(fields);
            if (field.isEmpty() && fields.isEmpty()) {
                return Optional.empty();
            }
            if (field.isEmpty()) {
                throw new EOFException("an entry is cut off");
            }
            if (field.get().isEmpty() && !fields.isEmpty()) {
                return Optional.of(entry(fields));
            }
        }
    }

    /** Reads a line: a field, whose name is answered, or an empty one, which ends an entry. Absent at the end. */
    private Optional<String> field(Map<String, String> fields) throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        int octet = in.read();
        if (octet < 0) {
            return Optional.empty();
        }
        while (octet != '=' && octet != '\n') {
            hold(name, octet);
            octet = next(in);
        }
        if (name.size() > 0) {
            fields.put(text(name), text(octet == '=' ? line() : counted()));
        }
        return Optional.of(text(name));
    }

    private ByteArrayOutputStream line() throws IOException {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (int octet = next(in); octet != '\n'; octet = next(in)) {
            hold(value, octet);
        }
        return value;
    }

    /** What is no plain line comes with its length, in eight octets, the least first. */
    private ByteArrayOutputStream counted() throws IOException {
        long length = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            length |= (long) next(in) << (i * Byte.SIZE);
        }
        if (length < 0) {
            throw new IOException("a field has no length");
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.writeBytes(in.readNBytes((int) Math.min(length, LONGEST_OCTETS)));
        in.skipNBytes(Math.max(0, length - LONGEST_OCTETS));
        if (next(in) != '\n') {
            throw new IOException("a field does not end where it should");
        }
        return value;
    }

    private static void hold(ByteArrayOutputStream value, int octet) {
        if (value.size() < LONGEST_OCTETS) {
            value.write(octet);
        }
    }

    private static int next(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("an entry is cut off");
        }
        return octet;
    }

    private static String text(ByteArrayOutputStream octets) {
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static Entry entry(Map<String, String> fields) throws IOException {
        try {
            long micros = Long.parseLong(fields.getOrDefault("__REALTIME_TIMESTAMP", "0"));
            String message = fields.getOrDefault("MESSAGE", "");
            LogLine line = new LogLine(
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                    priority(fields.getOrDefault("PRIORITY", "")),
                    fields.getOrDefault("SYSLOG_IDENTIFIER", ""),
                    message.length() > LONGEST ? message.substring(0, LONGEST) : message);
            return new Entry(line, fields.getOrDefault("__CURSOR", ""));
        } catch (NumberFormatException e) {
            throw new IOException("an entry has no time", e);
        }
    }

    /** A program may write anything there. */
    private static int priority(String text) {
        try {
            return Math.clamp(Long.parseLong(text), 0, 7);
        } catch (NumberFormatException e) {
            return INFO;
        }
    }
}
