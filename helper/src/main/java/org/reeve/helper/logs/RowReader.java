package org.reeve.helper.logs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads of an entry what a row shows. Fields are told apart by their first eight octets, and only what is wanted is copied: an
 * entry has some twenty fields, and reading is what a journal of millions of entries waits for.
 */
final class RowReader {
    /** Stands before the name of a user's unit. */
    static final byte USER = 'u';

    private static final byte SYSTEM = 's';
    private static final int LONGEST_MESSAGE = 4096;
    private static final int LONGEST_NAME = 256;
    private static final int INFO = 6;
    private static final byte[] INIT = "init.scope".getBytes(StandardCharsets.US_ASCII);

    private static final long MESSAGE = head("MESSAGE=");
    private static final long PRIORITY = head("PRIORITY");
    private static final long SYSLOG_IDENTIFIER = head("SYSLOG_I");
    private static final long SYSTEMD = head("_SYSTEMD");
    private static final long USER_UNIT = head("USER_UNI");
    private static final long COMM = head("_COMM=");
    private static final long COMM_MASK = mask(6);
    private static final long PID = head("_PID=");
    private static final long UNIT = head("UNIT=");
    private static final long FIVE = mask(5);
    private static final int SYSTEMD_UNIT = "_SYSTEMD_UNIT=".length();
    private static final int SYSTEMD_USER_UNIT = "_SYSTEMD_USER_UNIT=".length();
    private static final byte[] UNIT_REST = "_UNIT=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USER_UNIT_REST = "_USER_UNIT=".getBytes(StandardCharsets.US_ASCII);

    private final Journal journal;
    private final CursorText cursor = new CursorText();
    private final byte[] text = new byte[LONGEST_MESSAGE];
    private final byte[] message = new byte[LONGEST_MESSAGE];
    private final Name identifier = new Name();
    private final Name command = new Name();
    private final Name unit = new Name();
    private final Name userUnit = new Name();
    private final Name about = new Name();
    private final Name aboutUser = new Name();
    private final byte[] chosenUnit = new byte[LONGEST_NAME + 1];
    private int chosenUnitLength;
    private int messageLength;
    private boolean cut;
    private int priority;
    private long pid;

    private static final class Name {
        private final byte[] octets = new byte[LONGEST_NAME];
        private int length;

        void read(Journal journal, int from) {
            length = journal.copy(from, octets);
        }
    }

    RowReader(Journal journal) {
        this.journal = journal;
    }

    private static long head(String text) {
        byte[] eight = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 8);
        return ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static long mask(int octets) {
        return (1L << (octets * 8)) - 1;
    }

    /** Reads the entry that the journal stands at. A damaged field is left out; the others are read. */
    void read() {
        cursor.parse(text, journal.cursor(text));
        clear();
        journal.firstField();
        while (journal.nextField() > 0) {
            field(journal.head());
        }
        chooseUnit();
    }

    private void clear() {
        messageLength = 0;
        cut = false;
        priority = INFO;
        pid = 0;
        identifier.length = 0;
        command.length = 0;
        unit.length = 0;
        userUnit.length = 0;
        about.length = 0;
        aboutUser.length = 0;
    }

    private void field(long head) {
        if (head == MESSAGE) {
            messageLength = journal.copy(8, message);
            cut = journal.length() - 8 > messageLength;
        } else if (head == PRIORITY) {
            priority = digit();
        } else if (head == SYSLOG_IDENTIFIER) {
            identifier.read(journal, "SYSLOG_IDENTIFIER=".length());
        } else if (head == SYSTEMD) {
            systemd();
        } else if (head == USER_UNIT) {
            aboutUser.read(journal, "USER_UNIT=".length());
        } else if ((head & FIVE) == PID) {
            pid = number("_PID=".length());
        } else if ((head & FIVE) == UNIT) {
            about.read(journal, "UNIT=".length());
        } else if ((head & COMM_MASK) == COMM) {
            command.read(journal, "_COMM=".length());
        }
    }

    private void systemd() {
        int length = journal.copy(8, text);
        if (begins(UNIT_REST, length)) {
            unit.read(journal, SYSTEMD_UNIT);
        } else if (begins(USER_UNIT_REST, length)) {
            userUnit.read(journal, SYSTEMD_USER_UNIT);
        }
    }

    private boolean begins(byte[] rest, int length) {
        return length >= rest.length && Arrays.equals(text, 0, rest.length, rest, 0, rest.length);
    }

    private int digit() {
        int length = journal.copy("PRIORITY=".length(), text);
        return length == 1 && text[0] >= '0' && text[0] <= '7' ? text[0] - '0' : INFO;
    }

    private long number(int from) {
        int length = journal.copy(from, text);
        long value = 0;
        for (int i = 0; i < length && i < 18; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return 0;
            }
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    /** Managers speak about other units than their own; then it is the unit that is spoken of. */
    private void chooseUnit() {
        if (userUnit.length > 0) {
            choose(USER, initial(userUnit) && aboutUser.length > 0 ? aboutUser : userUnit);
        } else if (initial(unit) && about.length > 0) {
            choose(SYSTEM, about);
        } else {
            choose(SYSTEM, unit);
        }
    }

    private static boolean initial(Name name) {
        return Arrays.equals(name.octets, 0, name.length, INIT, 0, INIT.length);
    }

    private void choose(byte whose, Name name) {
        chosenUnit[0] = whose;
        System.arraycopy(name.octets, 0, chosenUnit, 1, name.length);
        chosenUnitLength = name.length == 0 ? 0 : name.length + 1;
    }

    CursorText cursor() {
        return cursor;
    }

    int priority() {
        return priority;
    }

    long pid() {
        return pid;
    }

    byte[] identifier() {
        return identifier.length > 0 ? identifier.octets : command.octets;
    }

    int identifierLength() {
        return identifier.length > 0 ? identifier.length : command.length;
    }

    /** Whose it is, and its name. */
    byte[] unit() {
        return chosenUnit;
    }

    /** How long that is, or 0 where there is no unit. */
    int unitLength() {
        return chosenUnitLength;
    }

    Octets message() {
        return cut ? Octets.ofCut(message, 0, messageLength) : Octets.of(message, 0, messageLength);
    }

    boolean cut() {
        return cut;
    }
}
