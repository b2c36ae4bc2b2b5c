package org.reeve.helper.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The longest plain text that whatever a regular expression finds has in it, in ASCII and whatever its case: looking for that
 * first is four times as fast. Where an expression is not surely understood there is none.
 */
final class NeededText {
    private static final Pattern REPEATED = Pattern.compile("\\{\\d+(,\\d*)?}");
    private static final int SHORTEST = 3;
    /** Stand for one character or none; what other letters after a backslash begin is left alone. */
    private static final String SIMPLE_ESCAPES = "dDwWsSbBAzntrfva";

    private final String regex;
    private final StringBuilder run = new StringBuilder();
    private String best = "";
    private int at;

    private NeededText(String regex) {
        this.regex = regex;
    }

    /** The text; empty where there is none. */
    static String of(String regex) {
        NeededText needed = new NeededText(regex);
        return needed.walk() && needed.best.length() >= SHORTEST ? needed.best : "";
    }

    /** Answers whether all of it was understood and is no choice between several. */
    private boolean walk() {
        while (at < regex.length()) {
            if (!one(regex.charAt(at))) {
                return false;
            }
        }
        end();
        return true;
    }

    private boolean one(char next) {
        return switch (next) {
            case '|', ')' -> false;
            case '(' -> group();
            case '[' -> bracket();
            case '\\' -> escape();
            case '*', '?' -> repeated(1, false);
            case '+' -> repeated(1, true);
            case '{' -> braces();
            case '.', '^', '$' -> skip(1);
            default -> literal(next, 1);
        };
    }

    private boolean literal(char letter, int length) {
        at += length;
        if (letter < 0x80) {
            run.append(letter);
        } else {
            end();
        }
        return true;
    }

    private boolean skip(int length) {
        end();
        at += length;
        return true;
    }

    /** What may come not at all is not needed. */
    private boolean repeated(int length, boolean once) {
        if (!once && !run.isEmpty()) {
            run.setLength(run.length() - 1);
        }
        return skip(length);
    }

    private boolean braces() {
        Matcher found = REPEATED.matcher(regex).region(at, regex.length());
        return found.lookingAt() ? repeated(found.end() - at, false) : literal('{', 1);
    }

    private boolean escape() {
        if (at + 1 >= regex.length()) {
            return false;
        }
        char next = regex.charAt(at + 1);
        if (SIMPLE_ESCAPES.indexOf(next) >= 0) {
            return skip(2);
        }
        return !Character.isLetterOrDigit(next) && literal(next, 2);
    }

    /** A set of characters: to its end, which is no first character and not escaped. */
    private boolean bracket() {
        int i = at + 1;
        i += i < regex.length() && regex.charAt(i) == '^' ? 1 : 0;
        i += i < regex.length() && regex.charAt(i) == ']' ? 1 : 0;
        while (i < regex.length() && regex.charAt(i) != ']') {
            if (regex.charAt(i) == '[') {
                return false; // a class with a name has brackets of its own
            }
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return i < regex.length() && skip(i + 1 - at);
    }

    /** Passes over a group; what is in it may be a choice. */
    private boolean group() {
        end();
        at++;
        while (at < regex.length() && regex.charAt(at) != ')') {
            char next = regex.charAt(at);
            boolean known =
                    switch (next) {
                        case '(' -> group();
                        case '[' -> bracket();
                        case '\\' -> escape();
                        default -> skip(1);
                    };
            run.setLength(0);
            if (!known) {
                return false;
            }
        }
        at++;
        return at <= regex.length();
    }

    private void end() {
        if (run.length() > best.length()) {
            best = run.toString();
        }
        run.setLength(0);
    }
}
