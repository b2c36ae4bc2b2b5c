package org.reeve.helper.logs;

import java.nio.charset.StandardCharsets;
import org.reeve.api.logs.LogPlace;

/** Places and libsystemd's cursors: {@code s=…;i=…;b=…;m=…;t=…;x=…}, of which a place is the values but for the
 * hash, which seeking does without. */
final class Places {
    private static final String NAMES = "sibmt";
    private static final int SEQUENCE_ID = 0;
    private static final int SEQUENCE = 1;
    private static final int BOOT = 2;
    private static final int UPTIME = 3;
    private static final int TIME = 4;

    private Places() {}

    /** The cursor of a place. */
    static String cursor(LogPlace place) {
        String[] values = place.value().split("-");
        StringBuilder cursor = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            cursor.append(i == 0 ? "" : ";").append(NAMES.charAt(i)).append('=').append(values[i]);
        }
        return cursor.toString();
    }

    /** Whether the one lies before the other in the order in which libsystemd reads entries. */
    static boolean before(LogPlace one, LogPlace other) {
        String[] left = one.value().split("-");
        String[] right = other.value().split("-");
        if (left[SEQUENCE_ID].equals(right[SEQUENCE_ID])) {
            return compare(left, right, SEQUENCE) < 0;
        }
        if (left[BOOT].equals(right[BOOT]) && compare(left, right, UPTIME) != 0) {
            return compare(left, right, UPTIME) < 0;
        }
        return compare(left, right, TIME) < 0;
    }

    private static int compare(String[] left, String[] right, int at) {
        return Long.compareUnsigned(Long.parseUnsignedLong(left[at], 16), Long.parseUnsignedLong(right[at], 16));
    }

    /** The cursor of the entry that a journal stands at, as libsystemd writes it. */
    static String cursorText(Journal journal) {
        byte[] text = new byte[CursorText.MOST];
        return new String(text, 0, journal.cursor(text), StandardCharsets.US_ASCII);
    }

    /** The place of the entry that a journal stands at. */
    static LogPlace of(Journal journal) {
        byte[] text = new byte[CursorText.MOST];
        CursorText cursor = new CursorText();
        cursor.parse(text, journal.cursor(text));
        return cursor.place();
    }
}
