package org.reeve.api.scans;

import java.nio.file.Path;

/** A folder by its absolute path, as it is written without {@code .}, {@code ..} and doubled slashes: at most 4096 characters. */
public record ScanPath(String value) {
    private static final int LONGEST = 4096;

    /** Refuses what is relative, not normal, too long or holds control characters. */
    public ScanPath {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a folder: expected an absolute path such as /var/log");
        }
    }

    /** Whether a text is one. */
    public static boolean isValid(String text) {
        return text.startsWith("/")
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl)
                && Path.of(text).normalize().toString().equals(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
