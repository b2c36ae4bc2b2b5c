package org.reeve.helper.tasks.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.reeve.api.HelperException;

/**
 * What find(1) prints of a file: type, device, blocks of 512 bytes, how many names it has, inode, depth, name.
 *
 * @param inode 0 where the file has one name only
 * @param name as it can be shown
 */
record Walked(char type, long device, long bytes, long inode, int depth, String name) {
    /** As find has to print it. */
    static final String FORMAT = "%y %D %b %n %i %d %f\\0";

    private static final int BLOCK = 512;
    private static final int FIELDS = 6;

    /**
     * Reads one.
     *
     * @throws HelperException FAILED where it is none
     */
    static Walked of(byte[] record) {
        long[] fields = new long[FIELDS];
        int from = 0;
        for (int field = 0; field < FIELDS; field++) {
            int blank = blank(record, from);
            fields[field] = field == 0 ? record[0] & 0xFF : number(record, from, blank);
            from = blank + 1;
        }
        return new Walked(
                (char) fields[0],
                fields[1],
                fields[2] * BLOCK,
                fields[3] > 1 && fields[0] != 'd' ? fields[4] : 0,
                (int) fields[5],
                Shown.of(Arrays.copyOfRange(record, from, record.length)));
    }

    private static int blank(byte[] record, int from) {
        for (int i = from; i < record.length; i++) {
            if (record[i] == ' ') {
                return i;
            }
        }
        throw Records.notUnderstood();
    }

    private static long number(byte[] record, int from, int to) {
        try {
            return Math.max(0, Long.parseLong(new String(record, from, to - from, StandardCharsets.US_ASCII)));
        } catch (NumberFormatException e) {
            throw Records.notUnderstood();
        }
    }

    boolean folder() {
        return type == 'd';
    }
}
