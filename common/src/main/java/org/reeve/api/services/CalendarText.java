package org.reeve.api.services;

import java.util.regex.Pattern;

/** A calendar expression as systemd.time(7) has them, such as {@code Mon..Fri 08:30}. Only systemd knows whether it is one. */
public record CalendarText(String value) {
    private static final Pattern FORM = Pattern.compile("(?!-)[\\x20-\\x7e]{1,200}");

    /** Refuses what is blank, longer than 200, not printable ASCII, an option, or holds what a unit file reads as more. */
    public CalendarText {
        value = value.strip();
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a calendar expression: expected one such as Mon..Fri 08:30");
        }
    }

    /** Whether a text can be one. */
    public static boolean isValid(String text) {
        String plain = text.strip();
        return FORM.matcher(plain).matches() && plain.chars().noneMatch(letter -> "%\\\"'$;#".indexOf(letter) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
