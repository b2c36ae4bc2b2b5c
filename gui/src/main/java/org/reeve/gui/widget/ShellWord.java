package org.reeve.gui.widget;

import java.util.regex.Pattern;

/** Words of a command as a shell reads them. */
public final class ShellWord {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_@%+:,./=-]+");

    private ShellWord() {}

    /** As a shell reads it as one word; what a terminal would obey, or what hides, is written by its number: bash(1), QUOTING. */
    public static String quoted(String word) {
        if (HARMLESS.matcher(word).matches()) {
            return word;
        }
        if (SafeText.line(word).equals(word)) {
            return "'" + word.replace("'", "'\\''") + "'";
        }
        StringBuilder numbered = new StringBuilder("$'");
        word.codePoints().forEach(point -> append(numbered, point));
        return numbered.append('\'').toString();
    }

    private static void append(StringBuilder numbered, int point) {
        String plain = Character.toString(point);
        if (plain.equals("'") || plain.equals("\\")) {
            numbered.append('\\').append(plain);
        } else if (point != '\t' && SafeText.line(plain).equals(plain)) {
            numbered.append(plain);
        } else {
            numbered.append("\\U%08X".formatted(point));
        }
    }
}
