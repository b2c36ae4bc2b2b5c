package org.reeve.gui.editor;

/** Keys, values, anchors and comments of YAML; texts that go on below their key are told by their indentation. */
final class YamlGrammar implements Grammar {
    @Override
    public int line(String line, int state, Paint paint) {
        int at = Scan.blanks(line, 0);
        // A state other than the start is one more than the indentation of the key that a block of text belongs to.
        if (state != START && (at == line.length() || at >= state)) {
            paint.rest(at, Hue.QUOTED);
            return state;
        }
        if (at < line.length() && (line.charAt(at) == '#')) {
            paint.rest(at, Hue.COMMENT);
            return START;
        }
        if (line.startsWith("---") || line.startsWith("...") || line.startsWith("%")) {
            paint.rest(0, Hue.SECTION);
            return START;
        }
        int indent = at;
        while (at + 1 < line.length() && line.charAt(at) == '-' && line.charAt(at + 1) == ' ') {
            at = Scan.blanks(line, at + 1);
        }
        int value = key(line, at, paint);
        return value(line, value, indent, paint);
    }

    /** Colours the key; answers where its value begins. */
    private static int key(String line, int at, Paint paint) {
        int from = at;
        if (at < line.length() && "\"'".indexOf(line.charAt(at)) >= 0) {
            int end = Scan.quoted(line, at + 1, line.charAt(at), line.charAt(at) == '"');
            from = end < 0 ? line.length() : end;
        }
        for (int i = from; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == ':' && (i + 1 == line.length() || line.charAt(i + 1) == ' ' || line.charAt(i + 1) == '\t')) {
                paint.add(at, i, Hue.KEY);
                return i + 1;
            }
            if ((one == '#' && i > 0 && line.charAt(i - 1) == ' ') || ("[{".indexOf(one) >= 0 && i == at)) {
                return at;
            }
        }
        return at;
    }

    private static int value(String line, int from, int indent, Paint paint) {
        int at = Scan.blanks(line, from);
        if (at < line.length() && "|>".indexOf(line.charAt(at)) >= 0) {
            paint.add(at, Scan.solid(line, at), Hue.SPECIFIER);
            Values.paint(line, Scan.solid(line, at), "#", paint);
            return indent + 1;
        }
        if (at < line.length() && "&*!".indexOf(line.charAt(at)) >= 0) {
            paint.add(at, Scan.solid(line, at), Hue.SPECIFIER);
            at = Scan.solid(line, at);
        }
        Values.paint(line, at, "#", paint);
        return START;
    }
}
