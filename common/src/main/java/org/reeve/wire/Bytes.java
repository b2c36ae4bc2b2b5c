package org.reeve.wire;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer that is written as text and sent as UTF-8. Unpaired surrogates become question marks. */
final class Bytes extends Writer {
    private static final int FIRST = 8 * 1024;
    private static final int KEEP = 256 * 1024;

    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] bytes = new byte[FIRST];
    private int length;

    void reset(int reserved) {
        if (bytes.length > KEEP) {
            bytes = new byte[FIRST];
        }
        length = reserved;
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void truncate(int to) {
        length = to;
    }

    void put(byte value) {
        room(1);
        bytes[length++] = value;
    }

    @Override
    public void write(char[] text, int offset, int count) {
        encode(CharBuffer.wrap(text, offset, count));
    }

    @Override
    public void write(String text, int offset, int count) {
        room(count);
        byte[] to = bytes;
        int at = length;
        int i = offset;
        int end = offset + count;
        while (i < end && text.charAt(i) < 0x80) {
            to[at++] = (byte) text.charAt(i++);
        }
        length = at;
        if (i < end) {
            encode(CharBuffer.wrap(text, i, end));
        }
    }

    @Override
    public void write(int single) {
        if (single < 0x80) {
            put((byte) single);
        } else {
            write(String.valueOf((char) single), 0, 1);
        }
    }

    private void encode(CharBuffer text) {
        encoder.reset();
        while (true) {
            ByteBuffer target = ByteBuffer.wrap(bytes, length, bytes.length - length);
            CoderResult result = encoder.encode(text, target, true);
            length = target.position();
            if (!result.isOverflow()) {
                return;
            }
            room(bytes.length);
        }
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
