package org.reeve.gui.editor;

import java.util.Set;

/** The values that stand behind a key in most configuration files. Pure. */
final class Values {
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off", "null", "none", "~");

    private Values() {}

    /** Colours quotes, variables, specifiers, numbers and truths from {@code from} on, up to a comment, where one may follow. */
    static void paint(String line, int from, String comments, Paint paint) {
        int at = from;
        boolean begins = true;
        while (at < line.length()) {
            char one = line.charAt(at);
            if (begins && comments.indexOf(one) >= 0) {
                paint.rest(at, Hue.COMMENT);
                return;
            }
            int end = step(line, at, begins, paint);
            begins = end == at + 1 && " \t,;[]{}()=:|".indexOf(one) >= 0;
            at = end;
        }
    }

    private static int step(String line, int at, boolean begins, Paint paint) {
        char one = line.charAt(at);
        if (one == '"' || (one == '\'' && begins)) {
            int end = Scan.quoted(line, at + 1, one, one == '"');
            if (end > 0) {
                paint.add(at, end, Hue.QUOTED);
                return end;
            }
        }
        int variable = Scan.variable(line, at);
        if (variable > at) {
            paint.add(at, variable, Hue.SPECIFIER);
            return variable;
        }
        if (one == '%' && at + 1 < line.length() && Character.isLetter(line.charAt(at + 1))) {
            paint.add(at, at + 2, Hue.SPECIFIER);
            return at + 2;
        }
        return begins ? word(line, at, paint) : at + 1;
    }

    private static int word(String line, int at, Paint paint) {
        int end = Scan.word(line, at, "_.+-~");
        if (end == at) {
            return at + 1;
        }
        boolean truth = end - at < 6 && TRUTHS.contains(line.substring(at, end).toLowerCase(java.util.Locale.ROOT));
        if (truth || Scan.number(line, at)) {
            paint.add(at, end, Hue.NUMBER);
        }
        return end;
    }
}
