package org.reeve.helper.logs;

import java.nio.charset.StandardCharsets;
import org.reeve.api.logs.LogPlace;

/** A cursor as libsystemd writes it, read without an object for each: one is parsed for every row. */
final class CursorText {
    /** Longer than any cursor. */
    static final int MOST = 256;

    private static final int ID = 32;

    private final byte[] writer = new byte[ID];
    private final byte[] boot = new byte[ID];
    private long sequence;
    private long uptime;
    private long micros;
    private long mark;

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
            case 's' -> System.arraycopy(text, from, writer, 0, Math.min(ID, until - from));
            case 'b' -> System.arraycopy(text, from, boot, 0, Math.min(ID, until - from));
            case 'i' -> sequence = hex(text, from, until);
            case 'm' -> uptime = hex(text, from, until);
            case 't' -> micros = hex(text, from, until);
            case 'x' -> mark = hex(text, from, until);
            default -> {
                // A newer systemd may say more; it is not needed to find the entry again.
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

    /** The id of the sequence that the entry is numbered in, 32 hex digits. */
    byte[] writer() {
        return writer;
    }

    /** The boot's id, 32 hex digits. */
    byte[] boot() {
        return boot;
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

    long mark() {
        return mark;
    }

    LogPlace place() {
        return new LogPlace(String.join(
                "-",
                new String(writer, StandardCharsets.US_ASCII),
                Long.toHexString(sequence),
                new String(boot, StandardCharsets.US_ASCII),
                Long.toHexString(uptime),
                Long.toHexString(micros),
                Long.toHexString(mark)));
    }
}
