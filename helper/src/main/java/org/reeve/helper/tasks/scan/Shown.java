package org.reeve.helper.tasks.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names of files as a person can see them: what is no text, or would hide or break it, stands as {@code \xNN}. */
final class Shown {
    private static final HexFormat HEX = HexFormat.of();

    private Shown() {}

    /** A name that is not followed further, so that it need not lead back to the file. */
    static String of(byte[] name) {
        String text = decoded(name);
        return text.chars().noneMatch(Shown::hidden) ? text : escaped(text);
    }

    private static String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            StringBuilder text = new StringBuilder();
            for (byte one : name) {
                if (one >= ' ') {
                    text.append((char) one);
                } else {
                    text.append("\\x").append(HEX.toHexDigits(one));
                }
            }
            return text.toString();
        }
    }

    private static boolean hidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!hidden(letter)) {
                shown.append(letter);
                continue;
            }
            for (byte one : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
                shown.append("\\x").append(HEX.toHexDigits(one));
            }
        }
        return shown.toString();
    }
}
