package org.reeve.api.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The names of files are octets and need not be text. Written so that nothing is lost and nothing hides: UTF-8 stays as it is,
 * a backslash is doubled, and every other octet, and every character that cannot be seen or turns text round, is {@code \xhh}.
 * Each sequence of octets has exactly one such form.
 */
final class Octets {
    private static final char ESCAPE = '\\';
    private static final int FORM = 4;

    private Octets() {}

    /** The form of some octets. */
    static String text(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        ByteBuffer in = ByteBuffer.wrap(octets);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(octets.length + 1);
        while (in.hasRemaining()) {
            CoderResult result = decoder.reset().decode(in, out, true);
            append(text, out.flip());
            out.clear();
            for (int i = 0; result.isError() && i < result.length(); i++) {
                escape(text, in.get());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, CharBuffer good) {
        good.codePoints().forEach(point -> {
            if (point == ESCAPE) {
                text.append(ESCAPE).append(ESCAPE);
            } else if (visible(point)) {
                text.appendCodePoint(point);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    escape(text, octet);
                }
            }
        });
    }

    private static void escape(StringBuilder text, byte octet) {
        text.append("\\x").append(HexFormat.of().toHexDigits(octet));
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The octets of a form; refuses a text that is not exactly the form of its octets. */
    static byte[] octets(String form) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(form.length());
        int at = 0;
        while (at < form.length()) {
            int escape = form.indexOf(ESCAPE, at);
            int end = escape < 0 ? form.length() : escape;
            octets.writeBytes(form.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = escape < 0 ? end : escaped(form, escape, octets);
        }
        byte[] all = octets.toByteArray();
        if (!text(all).equals(form)) {
            throw notTheForm();
        }
        return all;
    }

    private static int escaped(String form, int at, ByteArrayOutputStream octets) {
        if (form.startsWith("\\\\", at)) {
            octets.write(ESCAPE);
            return at + 2;
        }
        if (!form.startsWith("\\x", at) || form.length() < at + FORM) {
            throw notTheForm();
        }
        String digits = form.substring(at + 2, at + FORM);
        if (!digits.equals(digits.toLowerCase(Locale.ROOT)) || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw notTheForm();
        }
        octets.write(HexFormat.fromHexDigits(digits));
        return at + FORM;
    }

    private static IllegalArgumentException notTheForm() {
        return new IllegalArgumentException(
                "not the form of a name: a backslash is doubled, and what cannot be seen is \\x and two hex digits");
    }
}
