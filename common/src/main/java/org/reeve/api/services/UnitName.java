package org.reeve.api.services;

import java.util.Set;

/**
 * The name of a unit as systemd.unit(5) defines it: at most 255 ASCII letters, digits and {@code : - _ . \ @}, ending with a
 * type. A leading dash is refused but for the root mount and slice, so that no name can ever read as an option.
 */
public record UnitName(String value) {
    private static final int LONGEST = 255;
    private static final Set<String> TYPES = Set.of(
            "service", "socket", "target", "device", "mount", "automount", "swap", "timer", "path", "slice", "scope");
    private static final Set<String> ROOT = Set.of("-.mount", "-.slice");

    /** Refuses what is not a unit name. */
    public UnitName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unit name: expected a name with its type, such as ssh.service");
        }
    }

    /** Whether a text is a unit name that this record takes. */
    public static boolean isValid(String text) {
        // Without a regular expression: a list of thousands of units is looked at on both sides of the wire.
        int dot = text.lastIndexOf('.');
        return text.length() <= LONGEST
                && dot > 0
                && TYPES.contains(text.substring(dot + 1))
                && (ROOT.contains(text) || (text.charAt(0) != '-' && allowed(text, dot)));
    }

    private static boolean allowed(String text, int end) {
        for (int i = 0; i < end; i++) {
            char letter = text.charAt(i);
            boolean plain = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9');
            if (!plain && ":-_.\\@".indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Its type. */
    public UnitType type() {
        return UnitType.ofName(value).orElseThrow();
    }

    /** Whether it is a template ({@code getty@.service}), which has instances and cannot itself be started. */
    public boolean template() {
        return value.contains("@.");
    }

    @Override
    public String toString() {
        return value;
    }
}
