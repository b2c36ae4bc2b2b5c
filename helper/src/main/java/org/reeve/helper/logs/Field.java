package org.reeve.helper.logs;

import java.util.ArrayList;
import java.util.List;

/** A field of an entry: name, sign and value. */
final class Field {
    private static final int MOST_FIELDS = 1024;

    private final byte[] octets;
    private final int sign;
    private final long bytes;

    private Field(byte[] octets, int sign, long bytes) {
        this.octets = octets;
        this.sign = sign;
        this.bytes = bytes;
    }

    /** All fields of the entry that a journal stands at, each value cut at {@code longest}; 1024 at most. */
    static List<Field> all(Journal journal, int longest) {
        List<Field> fields = new ArrayList<>();
        journal.firstField();
        while (fields.size() < MOST_FIELDS && journal.nextField() > 0) {
            byte[] octets = new byte[Math.min(journal.length(), longest)];
            journal.copy(0, octets);
            int sign = sign(octets);
            if (sign > 0) {
                fields.add(new Field(octets, sign, journal.length() - sign - 1L));
            }
        }
        return fields;
    }

    private static int sign(byte[] octets) {
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '=') {
                return i;
            }
        }
        return -1;
    }

    /** All of it, not to be changed. */
    byte[] octets() {
        return octets;
    }

    /** Where the sign is. */
    int sign() {
        return sign;
    }

    /** How long the value was before it was cut. */
    long bytes() {
        return bytes;
    }

    String name() {
        return Octets.of(octets, 0, sign).text();
    }

    int from() {
        return sign + 1;
    }

    boolean cut() {
        return octets.length - from() < bytes;
    }

    Octets value() {
        return cut() ? Octets.ofCut(octets, from(), octets.length) : Octets.of(octets, from(), octets.length);
    }
}
