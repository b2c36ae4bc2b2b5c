package org.reeve.helper.connections;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Addresses that NetworkManager gives as octets. */
final class Addresses {
    private static final int SIX = 16;

    private Addresses() {}

    /** An IPv6 address as text, shortened by the rules of RFC 5952; nothing where the octets are none. */
    static Stream<String> six(byte[] octets) {
        if (octets.length != SIX) {
            return Stream.empty();
        }
        try {
            return Stream.of(shortened(InetAddress.getByAddress(octets).getHostAddress()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen octets are an address", e);
        }
    }

    /** The longest run of two or more zero groups, the first of several, becomes two colons. */
    static String shortened(String groups) {
        String[] parts = groups.split(":");
        int start = 0;
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            int run = zeros(parts, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        return length < 2 ? groups : join(parts, 0, start) + "::" + join(parts, start + length, parts.length);
    }

    private static int zeros(String[] parts, int from) {
        int end = from;
        while (end < parts.length && parts[end].equals("0")) {
            end++;
        }
        return end - from;
    }

    private static String join(String[] parts, int from, int to) {
        return String.join(":", Arrays.asList(parts).subList(from, to));
    }
}
