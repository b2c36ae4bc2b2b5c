package org.reeve.gui.editor;

import java.util.Set;

/** Words of the shell, quotes that may go on over lines, variables, comments. What stands in a here-document is told as text. */
final class ShellGrammar implements Grammar {
    private static final int SINGLE = 1;
    private static final int DOUBLE = 2;

    private static final Set<String> WORDS = Set.of(
            "if",
            "then",
            "else",
            "elif",
            "fi",
            "for",
            "while",
            "until",
            "do",
            "done",
            "case",
            "esac",
            "in",
            "function",
            "select",
            "return",
            "exit",
            "break",
            "continue",
            "local",
            "export",
            "readonly",
            "set",
            "unset",
            "shift",
            "trap",
            "exec",
            "eval",
            "source",
            "declare",
            "test");

    @Override
    public int line(String line, int state, Paint paint) {
        int at = 0;
        int now = state;
        boolean begins = true;
        while (at < line.length()) {
            if (now != START) {
                at = quoted(line, at, now, paint);
                now = at < 0 ? now : START;
                if (at < 0) {
                    return now;
                }
                begins = false;
                continue;
            }
            char one = line.charAt(at);
            if (one == '#' && begins) {
                paint.rest(at, Hue.COMMENT);
                return START;
            }
            if (one == '\'' || one == '"') {
                now = one == '"' ? DOUBLE : SINGLE;
                paint.add(at, at + 1, Hue.QUOTED);
                at++;
                if (at == line.length()) {
                    return now;
                }
                continue;
            }
            int end = plain(line, at, begins, paint);
            begins = " \t;|&(".indexOf(one) >= 0;
            at = end;
        }
        return now;
    }

    /** Behind the closing quote; negative where it is not on this line. */
    private static int quoted(String line, int from, int state, Paint paint) {
        char quote = state == DOUBLE ? '"' : '\'';
        int end = Scan.quoted(line, from, quote, state == DOUBLE);
        int stop = end < 0 ? line.length() : end;
        int at = from;
        while (state == DOUBLE && at < stop) {
            int variable = Math.min(Scan.variable(line, at), stop);
            boolean escaped = line.charAt(at) == '\\';
            if (!escaped && variable > at) {
                paint.add(at, variable, Hue.SPECIFIER);
                at = variable;
            } else {
                int next = Math.min(at + (escaped ? 2 : 1), stop);
                paint.add(at, next, Hue.QUOTED);
                at = next;
            }
        }
        paint.add(at, stop, Hue.QUOTED);
        return end;
    }

    private static int plain(String line, int at, boolean begins, Paint paint) {
        if (line.charAt(at) == '\\') {
            return Math.min(at + 2, line.length());
        }
        int variable = Scan.variable(line, at);
        if (variable > at) {
            paint.add(at, variable, Hue.SPECIFIER);
            return variable;
        }
        int end = begins ? Scan.word(line, at, "_") : at;
        if (end == at) {
            return at + 1;
        }
        if (end < line.length() && line.charAt(end) == '=') {
            paint.add(at, end, Hue.KEY);
        } else if (end - at < 9 && WORDS.contains(line.substring(at, end))) {
            paint.add(at, end, Hue.WORD);
        }
        return end;
    }
}
