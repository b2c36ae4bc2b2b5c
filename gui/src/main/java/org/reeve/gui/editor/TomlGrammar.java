package org.reeve.gui.editor;

/** Tables, keys and values of TOML, with texts over several lines. */
final class TomlGrammar implements Grammar {
    private static final int BASIC = 1;
    private static final int LITERAL = 2;

    @Override
    public int line(String line, int state, Paint paint) {
        int at = 0;
        if (state != START) {
            String quotes = state == BASIC ? "\"\"\"" : "'''";
            int end = line.indexOf(quotes);
            paint.add(0, end < 0 ? line.length() : end + 3, Hue.QUOTED);
            if (end < 0) {
                return state;
            }
            at = end + 3;
        } else {
            at = Scan.blanks(line, 0);
            if (at < line.length() && line.charAt(at) == '[' && line.indexOf('=') < 0) {
                int comment = line.indexOf('#');
                paint.add(at, comment < 0 ? line.length() : comment, Hue.SECTION);
                paint.rest(at, Hue.COMMENT);
                return START;
            }
            if (at < line.length() && line.charAt(at) != '#') {
                at = key(line, at, paint);
            }
        }
        return value(line, at, paint);
    }

    private static int key(String line, int at, Paint paint) {
        int end = Scan.word(line, at, "_-.\"' ");
        if (end < line.length() && line.charAt(end) == '=') {
            paint.add(at, end, Hue.KEY);
            return end + 1;
        }
        return at;
    }

    private static int value(String line, int from, Paint paint) {
        int basic = line.indexOf("\"\"\"", from);
        int literal = line.indexOf("'''", from);
        int open = basic < 0 ? literal : literal < 0 ? basic : Math.min(basic, literal);
        int comment = line.indexOf('#', from);
        if (open < 0 || (comment >= 0 && comment < open)) {
            Values.paint(line, from, "#", paint);
            return START;
        }
        String quotes = line.substring(open, open + 3);
        int end = line.indexOf(quotes, open + 3);
        paint.add(open, end < 0 ? line.length() : end + 3, Hue.QUOTED);
        if (end < 0) {
            return quotes.charAt(0) == '"' ? BASIC : LITERAL;
        }
        Values.paint(line, end + 3, "#", paint);
        return START;
    }
}
