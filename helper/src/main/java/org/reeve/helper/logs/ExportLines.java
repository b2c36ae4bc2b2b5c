package org.reeve.helper.logs;

/** The journal export format, systemd.io/JOURNAL_EXPORT_FORMATS: a line for each field, with its length where it is no line. */
record ExportLines(Journal journal) implements Export.EntryWriter {
    private static final int LONGEST = 16 * 1024 * 1024;

    @Override
    public void write(Buffer out) {
        out.put("__CURSOR=" + Places.cursorText(journal));
        out.put("\n__REALTIME_TIMESTAMP=" + journal.micros());
        out.put("\n__MONOTONIC_TIMESTAMP=" + journal.uptime() + "\n");
        for (Field field : Field.all(journal, LONGEST)) {
            field(field, out);
        }
        out.put('\n');
    }

    private static void field(Field field, Buffer out) {
        byte[] octets = field.octets();
        if (line(octets, field.from())) {
            out.put(octets, 0, octets.length);
        } else {
            out.put(octets, 0, field.sign());
            out.put('\n');
            out.putLong(octets.length - field.from());
            out.put(octets, field.from(), octets.length);
        }
        out.put('\n');
    }

    /** Text without control characters but the tabulator, as journalctl decides it. */
    private static boolean line(byte[] octets, int from) {
        for (int i = from; i < octets.length; i++) {
            if ((octets[i] >= 0 && octets[i] < ' ' && octets[i] != '\t') || octets[i] == 0x7F) {
                return false;
            }
        }
        return !Octets.of(octets, from, octets.length).binary();
    }
}
