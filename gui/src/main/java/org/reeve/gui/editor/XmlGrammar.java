package org.reeve.gui.editor;

/** Elements, attributes, entities and comments of XML and HTML. */
final class XmlGrammar implements Grammar {
    private static final int COMMENT = 1;
    private static final int TAG = 2;
    private static final int DATA = 3;

    @Override
    public int line(String line, int state, Paint paint) {
        int at = 0;
        int now = state;
        while (at < line.length()) {
            switch (now) {
                case COMMENT, DATA -> {
                    String close = now == COMMENT ? "-->" : "]]>";
                    int end = line.indexOf(close, at);
                    paint.add(at, end < 0 ? line.length() : end + 3, now == COMMENT ? Hue.COMMENT : Hue.QUOTED);
                    if (end < 0) {
                        return now;
                    }
                    at = end + 3;
                    now = START;
                }
                case TAG -> {
                    at = inside(line, at, paint);
                    now = line.charAt(at - 1) == '>' ? START : TAG;
                }
                default -> {
                    now = opening(line, at);
                    at = now == START ? text(line, at, paint) : open(line, at, now, paint);
                }
            }
        }
        return now;
    }

    private static int opening(String line, int at) {
        if (line.charAt(at) != '<') {
            return START;
        }
        return line.startsWith("<!--", at) ? COMMENT : line.startsWith("<![CDATA[", at) ? DATA : TAG;
    }

    private static int open(String line, int at, int now, Paint paint) {
        if (now != TAG) {
            int end = at + (now == COMMENT ? 4 : 9);
            paint.add(at, end, now == COMMENT ? Hue.COMMENT : Hue.QUOTED);
            return end;
        }
        int end = Scan.word(line, Math.min(at + 1 + (slash(line, at) ? 1 : 0), line.length()), "_-.:!?");
        paint.add(at, end, Hue.SECTION);
        return end;
    }

    private static boolean slash(String line, int at) {
        return at + 1 < line.length() && "/?!".indexOf(line.charAt(at + 1)) >= 0;
    }

    /** A step inside a tag; answers a place further on. */
    private static int inside(String line, int at, Paint paint) {
        char one = line.charAt(at);
        if (one == '>' || one == '/' || one == '?') {
            paint.add(at, at + 1, Hue.SECTION);
            return at + 1;
        }
        if (one == '"' || one == '\'') {
            int end = Scan.quoted(line, at + 1, one, false);
            paint.add(at, end < 0 ? line.length() : end, Hue.QUOTED);
            // A text that ends with > inside quotes does not close the tag.
            return end < 0 ? line.length() : end;
        }
        int end = Scan.word(line, at, "_-.:");
        paint.add(at, end, Hue.KEY);
        return Math.max(end, at + 1);
    }

    private static int text(String line, int at, Paint paint) {
        if (line.charAt(at) == '&') {
            int end = line.indexOf(';', at);
            if (end > at && end - at < 12) {
                paint.add(at, end + 1, Hue.SPECIFIER);
                return end + 1;
            }
        }
        return at + 1;
    }
}
