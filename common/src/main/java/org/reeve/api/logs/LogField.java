package org.reeve.api.logs;

import java.util.regex.Pattern;

/**
 * A field of an entry and its value, systemd.journal-fields(7).
 *
 * @param name capital letters, digits and underscores, 64 at most, no digit first
 * @param value the whole value
 */
public record LogField(String name, String value) {
    private static final Pattern NAME = Pattern.compile("[A-Z_][A-Z0-9_]{0,63}");
    private static final int LONGEST = 1024;

    /** Refuses a name that no field has and a value that is too long. */
    public LogField {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a field's name: expected capital letters, digits and underscores");
        }
        requireValue(name, value);
    }

    /** Whether a text is the name of a field. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Entries that a process of this user wrote. */
    public static LogField user(long uid) {
        return new LogField("_UID", String.valueOf(uid));
    }

    /** Entries that this process wrote. */
    public static LogField process(long pid) {
        return new LogField("_PID", String.valueOf(pid));
    }

    static void requireValue(String name, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("a value of " + name + " has at most " + LONGEST + " characters");
        }
    }
}
