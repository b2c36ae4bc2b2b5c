package org.reeve.helper.logs;

import org.reeve.api.logs.LogPlace;

/** Places and libsystemd's cursors: {@code s=…;i=…;b=…;m=…;t=…;x=…}, of which a place is the values alone. */
final class Places {
    private static final String NAMES = "sibmtx";

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

    /** The place of the entry that a journal stands at. */
    static LogPlace of(Journal journal) {
        byte[] text = new byte[CursorText.MOST];
        CursorText cursor = new CursorText();
        cursor.parse(text, journal.cursor(text));
        return cursor.place();
    }
}
