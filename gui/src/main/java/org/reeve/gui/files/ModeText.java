package org.reeve.gui.files;

import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;

/** A mode as ls(1) writes it. Pure. */
final class ModeText {
    private ModeText() {}

    /** Ten characters, and a plus where there is an access list too. */
    static String of(FileEntry entry) {
        return of(entry.kind(), entry.mode()) + (entry.marks().acl() ? "+" : "");
    }

    static String of(FileKind kind, FileMode mode) {
        int bits = mode.value();
        return letter(kind)
                + three(bits >> 6, (bits & 04000) != 0, 's')
                + three(bits >> 3, (bits & 02000) != 0, 's')
                + three(bits, (bits & 01000) != 0, 't');
    }

    private static String letter(FileKind kind) {
        return switch (kind) {
            case FILE -> "-";
            case FOLDER -> "d";
            case LINK -> "l";
            case FIFO -> "p";
            case SOCKET -> "s";
            case BLOCK_DEVICE -> "b";
            case CHARACTER_DEVICE -> "c";
            case OTHER -> "?";
        };
    }

    private static String three(int bits, boolean special, char sign) {
        boolean runs = (bits & 1) != 0;
        char last = special ? (runs ? sign : Character.toUpperCase(sign)) : runs ? 'x' : '-';
        return ((bits & 4) != 0 ? "r" : "-") + ((bits & 2) != 0 ? "w" : "-") + last;
    }
}
