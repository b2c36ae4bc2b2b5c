package org.reeve.gui.editor;

/** Blocks in braces or in angle brackets, with a directive at the beginning of each line: nginx, Apache, logrotate, named. */
final class BlockGrammar implements Grammar {
    @Override
    public int line(String line, int state, Paint paint) {
        int at = Scan.blanks(line, 0);
        if (at == line.length()) {
            return START;
        }
        char first = line.charAt(at);
        if (first == '#') {
            paint.rest(at, Hue.COMMENT);
        } else if (first == '<') {
            int end = Scan.solid(line, at);
            paint.add(at, end, Hue.SECTION);
            Values.paint(line, end, "", paint);
        } else if (first == '}') {
            Values.paint(line, at + 1, "#", paint);
        } else {
            int end = Scan.word(line, at, "_-./");
            boolean opens = line.stripTrailing().endsWith("{");
            paint.add(at, end, opens ? Hue.SECTION : Hue.KEY);
            Values.paint(line, Math.max(end, at), "#", paint);
        }
        return START;
    }
}
