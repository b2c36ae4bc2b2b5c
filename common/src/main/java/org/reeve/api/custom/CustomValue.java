package org.reeve.api.custom;

/**
 * What a parameter is set to.
 *
 * @param parameter its name
 * @param value as it is passed on; {@code yes} or {@code no} for a switch
 */
public record CustomValue(String parameter, String value) {
    private static final int LONGEST = 1024;

    /** Refuses a name that none can have, and a value that is too long or cannot be seen; what it may be its task says. */
    public CustomValue {
        if (!CustomParameter.isName(parameter)) {
            throw new IllegalArgumentException(
                    "not a parameter's name: expected 1 to 30 lower-case letters, digits and dashes");
        }
        if (value.length() > LONGEST || !Visible.all(value)) {
            throw new IllegalArgumentException(
                    parameter + ": a value is at most " + LONGEST + " characters that can be seen");
        }
    }

    /** As a terminal takes it. */
    public String word() {
        return parameter + "=" + value;
    }

    /** Reads {@code name=value}. */
    public static CustomValue ofWord(String word) {
        int split = word.indexOf('=');
        if (split < 1) {
            throw new IllegalArgumentException("expected name=value, got " + word);
        }
        return new CustomValue(word.substring(0, split), word.substring(split + 1));
    }
}
