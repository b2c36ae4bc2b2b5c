package org.reeve.gui.editor;

/** Names, texts, numbers and words of JSON; comments too, which many programs allow. */
final class JsonGrammar implements Grammar {
    private static final int COMMENT = 1;

    @Override
    public int line(String line, int state, Paint paint) {
        int at = 0;
        if (state == COMMENT) {
            int end = line.indexOf("*/");
            if (end < 0) {
                paint.rest(0, Hue.COMMENT);
                return COMMENT;
            }
            paint.add(0, end + 2, Hue.COMMENT);
            at = end + 2;
        }
        while (at < line.length()) {
            if (line.startsWith("//", at)) {
                paint.rest(at, Hue.COMMENT);
                return START;
            }
            if (line.startsWith("/*", at)) {
                int end = line.indexOf("*/", at + 2);
                paint.add(at, end < 0 ? line.length() : end + 2, Hue.COMMENT);
                if (end < 0) {
                    return COMMENT;
                }
                at = end + 2;
            } else {
                at = token(line, at, paint);
            }
        }
        return START;
    }

    private static int token(String line, int at, Paint paint) {
        if (line.charAt(at) == '"') {
            int closed = Scan.quoted(line, at + 1, '"', true);
            int end = closed < 0 ? line.length() : closed;
            int next = Scan.blanks(line, end);
            boolean name = next < line.length() && line.charAt(next) == ':';
            paint.add(at, end, name ? Hue.KEY : Hue.QUOTED);
            return end;
        }
        int end = Scan.word(line, at, "+-.");
        if (end > at) {
            paint.add(at, end, Hue.NUMBER);
            return end;
        }
        return at + 1;
    }
}
