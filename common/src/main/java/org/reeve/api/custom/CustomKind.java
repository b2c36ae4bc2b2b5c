package org.reeve.api.custom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a parameter of a custom task may be. */
public enum CustomKind {
    /** One of the values that are listed. */
    CHOICE,
    /** A whole number in a range. */
    INTEGER,
    /** Yes or no: an option that is there or is not. */
    SWITCH,
    /** Letters, digits, dots, dashes and underscores. */
    TEXT,
    /** The absolute path of something that exists when the task runs. */
    PATH,
    /** The name of a unit of systemd. */
    UNIT;

    /** As files name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is named so. */
    public static Optional<CustomKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
