package org.reeve.gui.editor;

/** Steps along a line that several languages have in common. Pure. */
final class Scan {
    private Scan() {}

    /** The first place from {@code from} on that is no blank. */
    static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** The end of a word of letters, digits and {@code more}. */
    static int word(String line, int from, String more) {
        int at = from;
        while (at < line.length()
                && (Character.isLetterOrDigit(line.charAt(at)) || more.indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** The end of what is no blank. */
    static int solid(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
            at++;
        }
        return at;
    }

    /** Behind the quote that closes what is open at {@code from}; negative where none does on this line. */
    static int quoted(String line, int from, char quote, boolean escapes) {
        for (int i = from; i < line.length(); i++) {
            if (escapes && line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether a word is a number, an address or an amount: it begins like one. */
    static boolean number(String line, int from) {
        int at = from < line.length() && (line.charAt(from) == '-' || line.charAt(from) == '+') ? from + 1 : from;
        return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    /** The end of a variable that begins here with a dollar sign; {@code from} where there is none. */
    static int variable(String line, int from) {
        if (from + 1 >= line.length() || line.charAt(from) != '$') {
            return from;
        }
        char next = line.charAt(from + 1);
        if (next == '{' || next == '(') {
            int end = line.indexOf(next == '{' ? '}' : ')', from);
            return end < 0 ? line.length() : end + 1;
        }
        int end = word(line, from + 1, "_");
        return end > from + 1 ? end : "?!#@*$-".indexOf(next) >= 0 ? from + 2 : from;
    }
}
