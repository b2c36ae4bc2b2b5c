package org.reeve.helper.logs;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Octets as text: UTF-8 where they are that, and otherwise with each octet that is none as {@code \xNN}. Nothing is lost and
 * nothing is obeyed: control characters stay what they are, for the window to show.
 *
 * @param text the text
 * @param binary whether an octet was no UTF-8
 */
record Octets(String text, boolean binary) {
    private static final int LONGEST_LETTER = 4;

    /** Octets that are whole. */
    static Octets of(byte[] octets, int from, int until) {
        if (ascii(octets, from, until)) {
            return new Octets(new String(octets, from, until - from, StandardCharsets.ISO_8859_1), false);
        }
        return decode(octets, from, until);
    }

    /** Octets that were cut: a letter that was cut in two is left out. */
    static Octets ofCut(byte[] octets, int from, int until) {
        int end = until;
        while (end > from && end > until - LONGEST_LETTER && (octets[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        boolean begun = end > from && (octets[end - 1] & 0xC0) == 0xC0;
        boolean whole = begun && until - end + 1 == letterLength(octets[end - 1]);
        return of(octets, from, begun && !whole ? end - 1 : until);
    }

    private static int letterLength(byte first) {
        return Integer.numberOfLeadingZeros(~(first << 24));
    }

    private static boolean ascii(byte[] octets, int from, int until) {
        for (int i = from; i < until; i++) {
            if (octets[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static Octets decode(byte[] octets, int from, int until) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(octets, from, until - from);
        CharBuffer out = CharBuffer.allocate(until - from + 1);
        StringBuilder text = new StringBuilder();
        boolean binary = false;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return new Octets(text.toString(), binary);
            }
            binary = true;
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format(Locale.ROOT, "\\x%02X", in.get() & 0xFF));
            }
            decoder.reset();
        }
    }
}
