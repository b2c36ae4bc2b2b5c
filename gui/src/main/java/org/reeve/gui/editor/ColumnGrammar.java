package org.reeve.gui.editor;

/** Words in columns with a name first: sshd, sudoers, fstab, hosts, crontab, passwd. */
final class ColumnGrammar implements Grammar {
    private final char between;

    /** Columns are parted by this character, a blank for any blanks. */
    ColumnGrammar(char between) {
        this.between = between;
    }

    @Override
    public int line(String line, int state, Paint paint) {
        int at = Scan.blanks(line, 0);
        if (at == line.length()) {
            return START;
        }
        if (line.charAt(at) == '#') {
            paint.rest(at, Hue.COMMENT);
            return START;
        }
        int sign = between == ' ' ? Scan.solid(line, at) : line.indexOf(between, at);
        int end = sign < 0 ? line.length() : sign;
        paint.add(at, end, state == START ? Hue.KEY : Hue.PLAIN);
        Values.paint(line, end, between == ' ' ? "#" : "", paint);
        return between == ' ' && line.endsWith("\\") ? 1 : START;
    }
}
