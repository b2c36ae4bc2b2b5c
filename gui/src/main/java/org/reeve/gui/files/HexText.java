package org.reeve.gui.files;

/** Octets as hexdump(1) writes them. Pure. */
final class HexText {
    /** Octets in a row. */
    static final int WIDE = 16;

    private HexText() {}

    /** A row: its place, its octets, and those of them that are letters. */
    static String row(long place, byte[] octets, int from, int length) {
        StringBuilder all = new StringBuilder(80).append(String.format("%010x  ", place));
        for (int i = 0; i < WIDE; i++) {
            if (i < length) {
                all.append(String.format("%02x ", octets[from + i]));
            } else {
                all.append("   ");
            }
            all.append(i == 7 ? " " : "");
        }
        all.append(" ");
        for (int i = 0; i < length; i++) {
            byte octet = octets[from + i];
            all.append(octet >= 0x20 && octet < 0x7f ? (char) octet : '.');
        }
        return all.toString();
    }
}
