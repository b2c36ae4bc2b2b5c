package org.reeve.api.files;

import java.util.Locale;

/** Permissions, set-user-ID, set-group-ID and the sticky bit: the lowest twelve bits of a mode, chmod(2). */
public record FileMode(int value) {
    private static final int ALL = 07777;
    private static final int SET_USER = 04000;
    private static final int SET_GROUP = 02000;

    /** Refuses other bits. */
    public FileMode {
        if (value < 0 || value > ALL) {
            throw new IllegalArgumentException("a mode has twelve bits: 0 to 7777 in octal");
        }
    }

    /** In octal, four digits. */
    public String octal() {
        return String.format(Locale.ROOT, "%04o", value);
    }

    /** Whether who runs it becomes somebody else. */
    public boolean changesUser() {
        return (value & (SET_USER | SET_GROUP)) != 0;
    }

    @Override
    public String toString() {
        return octal();
    }
}
