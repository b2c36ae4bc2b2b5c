package org.reeve.helper.logs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets on their way to a file. */
final class Buffer {
    private byte[] octets = new byte[128 * 1024];
    private int length;

    byte[] array() {
        return octets;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        if (octets.length > 1024 * 1024) {
            octets = new byte[128 * 1024];
        }
    }

    private void need(int more) {
        if (octets.length - length < more) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, length + more));
        }
    }

    void put(int octet) {
        need(1);
        octets[length++] = (byte) octet;
    }

    void put(byte[] more, int from, int until) {
        need(until - from);
        System.arraycopy(more, from, octets, length, until - from);
        length += until - from;
    }

    void put(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        put(more, 0, more.length);
    }

    /** Eight octets, the lowest first. */
    void putLong(long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            put((int) (value >>> (i * 8)));
        }
    }
}
