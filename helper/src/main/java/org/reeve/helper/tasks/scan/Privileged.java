package org.reeve.helper.tasks.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reeve.api.HelperException;
import org.reeve.api.scans.PrivilegeKind;

/**
 * What find(1) prints of a file that may give more than usual: type, permissions, user, its name, group, its name, path.
 *
 * @param owner user and group
 * @param ownerless whether one of them has no name
 * @param path as it can be shown
 * @param plain whether that is what the file is called, so that other programs can be asked about it
 */
record Privileged(char type, int mode, String owner, boolean ownerless, String path, boolean plain) {
    /** As find has to print it. */
    static final String FORMAT = "%y %m %U %u %G %g %p\\0";

    private static final int SETUID = 04000;
    private static final int SETGID = 02000;
    private static final int STICKY = 01000;
    private static final int EVERYBODY_WRITES = 0002;
    private static final int SOMEBODY_RUNS = 0111;
    private static final int FIELDS = 6;

    /**
     * Reads one.
     *
     * @throws HelperException FAILED where it is none
     */
    static Privileged of(byte[] record) {
        String[] fields = new String[FIELDS];
        int from = 0;
        for (int field = 0; field < FIELDS; field++) {
            int blank = from;
            while (blank < record.length && record[blank] != ' ') {
                blank++;
            }
            if (blank == record.length) {
                throw Records.notUnderstood();
            }
            fields[field] = new String(record, from, blank - from, StandardCharsets.UTF_8);
            from = blank + 1;
        }
        byte[] path = Arrays.copyOfRange(record, from, record.length);
        String shown = Shown.of(path);
        return new Privileged(
                fields[0].isEmpty() ? '?' : fields[0].charAt(0),
                mode(fields[1]),
                fields[3] + ":" + fields[5],
                fields[2].equals(fields[3]) || fields[4].equals(fields[5]),
                shown,
                Arrays.equals(shown.getBytes(StandardCharsets.UTF_8), path));
    }

    private static int mode(String digits) {
        if (!digits.matches("[0-7]{1,5}")) {
            throw Records.notUnderstood();
        }
        return Integer.parseInt(digits, 8);
    }

    /** Why it gives more than usual; nothing for a program that only may have capabilities. */
    List<PrivilegeKind> kinds() {
        List<PrivilegeKind> kinds = new ArrayList<>();
        if (type == 'f' && has(SETUID)) {
            kinds.add(PrivilegeKind.SETUID);
        }
        if (type == 'f' && has(SETGID) && (mode & SOMEBODY_RUNS) != 0) {
            kinds.add(PrivilegeKind.SETGID);
        }
        if (type != 'l' && type != 's' && has(EVERYBODY_WRITES) && !(type == 'd' && has(STICKY))) {
            kinds.add(PrivilegeKind.WORLD_WRITABLE);
        }
        if (ownerless) {
            kinds.add(PrivilegeKind.OWNERLESS);
        }
        return kinds;
    }

    boolean program() {
        return type == 'f' && (mode & SOMEBODY_RUNS) != 0;
    }

    private boolean has(int bits) {
        return (mode & bits) != 0;
    }

    String permissions() {
        return Integer.toOctalString(mode);
    }
}
