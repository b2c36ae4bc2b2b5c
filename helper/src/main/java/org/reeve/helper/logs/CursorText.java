package org.reeve.helper.logs;

import java.nio.charset.StandardCharsets;
import org.reeve.api.BootId;
import org.reeve.api.logs.LogOrigin;
import org.reeve.api.logs.LogPlace;

/** A cursor as libsystemd writes it, read without an object for each: one is parsed for every row. */
final class CursorText {
    /** Longer than any cursor. */
    static final int MOST = 256;

    private static final int ID = 32;

    /** The sequence's id and the boot's. */
    private final byte[] origin = new byte[2 * ID];

    private long sequence;
    private long uptime;
    private long micros;

    /** Reads {@code s=…;i=…;b=…;m=…;t=…;x=…} in any order. */
    void parse(byte[] text, int length) {
        int at = 0;
        while (at + 2 < length) {
            byte name = text[at];
            int from = at + 2;
            int until = from;
            while (until < length && text[until] != ';') {
                until++;
            }
            take(name, text, from, until);
            at = until + 1;
        }
    }

    private void take(byte name, byte[] text, int from, int until) {
        switch (name) {
            case 's' -> System.arraycopy(text, from, origin, 0, Math.min(ID, until - from));
            case 'b' -> System.arraycopy(text, from, origin, ID, Math.min(ID, until - from));
            case 'i' -> sequence = hex(text, from, until);
            case 'm' -> uptime = hex(text, from, until);
            case 't' -> micros = hex(text, from, until);
            default -> {
                // The entry's hash, and what a newer systemd may say: not needed to find the entry again.
            }
        }
    }

    private static long hex(byte[] text, int from, int until) {
        long value = 0;
        for (int i = from; i < until; i++) {
            int digit = text[i] <= '9' ? text[i] - '0' : text[i] - 'a' + 10;
            value = value << 4 | digit;
        }
        return value;
    }

    /** The id of the sequence that the entry is numbered in, and its boot's: 32 hex digits each. */
    byte[] origin() {
        return origin;
    }

    static LogOrigin origin(byte[] octets) {
        return new LogOrigin(ascii(octets, 0), new BootId(ascii(octets, ID)));
    }

    private static String ascii(byte[] octets, int from) {
        return new String(octets, from, ID, StandardCharsets.US_ASCII);
    }

    long sequence() {
        return sequence;
    }

    long uptime() {
        return uptime;
    }

    long micros() {
        return micros;
    }

    LogPlace place() {
        return new LogPlace(String.join(
                "-",
                ascii(origin, 0),
                Long.toHexString(sequence),
                ascii(origin, ID),
                Long.toHexString(uptime),
                Long.toHexString(micros)));
    }
}
