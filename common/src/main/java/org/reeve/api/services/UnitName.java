package org.reeve.api.services;

import java.util.regex.Pattern;

/**
 * The name of a unit as systemd.unit(5) defines it: at most 255 ASCII letters, digits and {@code : - _ . \ @}, ending with a
 * type. A leading dash is refused but for the root mount and slice, so that no name can ever read as an option.
 */
public record UnitName(String value) {
    private static final int LONGEST = 255;
    private static final Pattern FORM = Pattern.compile("(-\\.(mount|slice))|"
            + "([A-Za-z0-9:_.\\\\@][A-Za-z0-9:_.\\\\@-]*"
            + "\\.(service|socket|target|device|mount|automount|swap|timer|path|slice|scope))");

    /** Refuses what is not a unit name. */
    public UnitName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unit name: expected a name with its type, such as ssh.service");
        }
    }

    /** Whether a text is a unit name that this record takes. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
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
