package org.reeve.helper.overview;

import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Numbers in the kernel's files. */
final class Numbers {
    private Numbers() {}

    /** A number of the kernel's unsigned 64 bits; the few that are beyond a long become the largest one. */
    static long whole(String text, String file) {
        try {
            long number = Long.parseUnsignedLong(text);
            return number < 0 ? Long.MAX_VALUE : number;
        } catch (NumberFormatException e) {
            throw unexpected(file, "a whole number", text, e);
        }
    }

    /** A number with two decimals, as hundredths: {@code 0.42} is 42. */
    static int hundredths(String text, String file) {
        if (!text.matches("\\d{1,7}\\.\\d\\d")) {
            throw unexpected(file, "a number with two decimals", text, new NumberFormatException(text));
        }
        return Integer.parseInt(text.replace(".", ""));
    }

    static HelperException unexpected(String file, String expected, String found, Throwable cause) {
        String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
        return new HelperException(
                Problem.FAILED,
                file + " reads differently than expected: " + expected + ", not “" + shown + "”.",
                cause);
    }
}
