package org.reeve.gui.widget;

/**
 * Text that others wrote, made harmless to show: control characters, escapes, and characters that reorder or hide text become
 * visible instead of being obeyed.
 */
public final class SafeText {
    private SafeText() {}

    /** One line: every line break and control character becomes visible; a tab becomes a blank. */
    public static String line(String text) {
        if (text.codePoints().noneMatch(SafeText::harmful)) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    /** Several lines: like {@link #line}, but line breaks stay. */
    public static String block(String text) {
        return String.join("\n", text.lines().map(SafeText::line).toList());
    }

    private static void append(StringBuilder safe, int point) {
        if (point == '\t') {
            safe.append(' ');
        } else if (point < 0x20 || point == 0x7f) {
            // As terminals name them: ^[ for escape, ^? for delete.
            safe.append('^').append((char) (point ^ 0x40));
        } else if (harmful(point)) {
            safe.append("<U+%04X>".formatted(point));
        } else {
            safe.appendCodePoint(point);
        }
    }

    private static boolean harmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
