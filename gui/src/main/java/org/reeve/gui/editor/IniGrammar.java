package org.reeve.gui.editor;

/** Sections, {@code key = value}, and comments: systemd.syntax(7), most of /etc, and files of plain assignments. */
final class IniGrammar implements Grammar {
    private static final int CONTINUED = 1;

    @Override
    public int line(String line, int state, Paint paint) {
        int at = Scan.blanks(line, 0);
        if (at < line.length() && "#;".indexOf(line.charAt(at)) >= 0) {
            paint.rest(at, Hue.COMMENT);
            return state;
        }
        if (state == CONTINUED) {
            Values.paint(line, at, "", paint);
        } else if (at < line.length() && line.charAt(at) == '[') {
            paint.rest(at, Hue.SECTION);
            return START;
        } else {
            assignment(line, at, paint);
        }
        return line.endsWith("\\") ? CONTINUED : START;
    }

    private static void assignment(String line, int at, Paint paint) {
        int equals = line.indexOf('=');
        int sign = equals < 0 ? line.indexOf(':') : equals;
        if (sign < 0) {
            Values.paint(line, at, "#;", paint);
            return;
        }
        paint.add(at, sign, Hue.KEY);
        paint.add(sign, sign + 1, Hue.COMMENT);
        Values.paint(line, sign + 1, "", paint);
    }
}
