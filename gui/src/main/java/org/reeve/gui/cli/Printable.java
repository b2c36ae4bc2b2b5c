package org.reeve.gui.cli;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.function.IntPredicate;

/**
 * Text that comes from the machine, made safe for a terminal: whatever could move the cursor, change the terminal's state,
 * reverse the reading direction, hide, or be lost in the terminal's encoding is shown as {@code \}{@code u001b}. Used by one
 * thread at a time.
 */
final class Printable {
    private final CharsetEncoder encoder;

    Printable(Charset terminal) {
        encoder = terminal.newEncoder();
    }

    /** One line of text; line breaks and tabs are shown too. A backslash stays, so this is for eyes and not for parsers. */
    String line(String text) {
        return escape(text, Printable::dangerous);
    }

    /** JSON as it was, with what is dangerous inside its texts escaped, so that it still is the same JSON. */
    String json(String json) {
        return escape(json, Printable::dangerous);
    }

    /** {@code wanted} where the terminal can show it, else {@code plain}. */
    String orPlain(String wanted, String plain) {
        return encoder.canEncode(wanted) ? wanted : plain;
    }

    private String escape(String text, IntPredicate dangerous) {
        if (text.codePoints().noneMatch(point -> dangerous.test(point) || lost(point))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(point -> {
            if (dangerous.test(point) || lost(point)) {
                Character.toString(point).chars().forEach(unit -> shown.append(String.format("\\u%04x", unit)));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private boolean lost(int point) {
        return point > 0x7e && !encoder.canEncode(Character.toString(point));
    }

    /** Control characters (escape, C1 and line breaks among them), and what formats text unseen: marks of direction, tags. */
    private static boolean dangerous(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
