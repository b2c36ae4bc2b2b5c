package org.reeve.gui.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.reeve.api.Cancel;

/**
 * Where something stands in a file that may be longer than the memory. It is compared octet by octet; where upper and lower case are
 * alike, those of ASCII's letters are.
 */
final class LongSearch {
    /** No more octets are looked at in one step. */
    static final int STEP = 1 << 20;

    private final FileChannel file;
    private final byte[] fold = new byte[256];
    private final byte[] sought;
    private final int step;

    /** Looks for at least one octet. */
    LongSearch(FileChannel file, byte[] sought, boolean cases) {
        this(file, sought, cases, STEP);
    }

    /** The same in steps of so many octets. */
    LongSearch(FileChannel file, byte[] sought, boolean cases, int step) {
        this.file = file;
        for (int i = 0; i < fold.length; i++) {
            fold[i] = (byte) (!cases && i >= 'A' && i <= 'Z' ? i | 0x20 : i);
        }
        this.sought = new byte[sought.length];
        for (int i = 0; i < sought.length; i++) {
            this.sought[i] = fold[sought[i] & 0xff];
        }
        this.step = step;
    }

    /** What was typed: text, or octets in hexadecimal behind 0x. */
    static byte[] octets(String typed) {
        String digits = typed.startsWith("0x") ? typed.substring(2).replace(" ", "") : "";
        return !digits.isEmpty() && digits.matches("([0-9A-Fa-f]{2})+")
                ? HexFormat.of().parseHex(digits)
                : typed.getBytes(StandardCharsets.UTF_8);
    }

    /** The first place that lies in a stretch. Blocks; {@code reached} hears of each step. */
    OptionalLong first(long from, long to, Cancel cancel, LongConsumer reached) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(step + sought.length - 1);
        byte[] octets = new byte[buffer.capacity()];
        for (long at = from; at < to; at += step) {
            cancel.check();
            int places = places(buffer, octets, at, to);
            for (int i = 0; i < places; i++) {
                if (stands(octets, i)) {
                    return OptionalLong.of(at + i);
                }
            }
            reached.accept(Math.min(step, to - at));
        }
        return OptionalLong.empty();
    }

    /** The last one. */
    OptionalLong last(long from, long to, Cancel cancel, LongConsumer reached) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(step + sought.length - 1);
        byte[] octets = new byte[buffer.capacity()];
        for (long end = to; end > from; end -= step) {
            cancel.check();
            long at = Math.max(from, end - step);
            for (int i = places(buffer, octets, at, end) - 1; i >= 0; i--) {
                if (stands(octets, i)) {
                    return OptionalLong.of(at + i);
                }
            }
            reached.accept(end - at);
        }
        return OptionalLong.empty();
    }

    /** Reads on from a place; answers at how many of the places up to another it may stand. */
    private int places(ByteBuffer buffer, byte[] octets, long at, long to) throws IOException {
        int wanted = (int) Math.min(step, to - at);
        buffer.clear().limit(wanted + sought.length - 1);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {}
        int read = buffer.position();
        buffer.flip().get(octets, 0, read);
        return Math.max(0, Math.min(wanted, read - sought.length + 1));
    }

    private boolean stands(byte[] octets, int at) {
        if (fold[octets[at] & 0xff] != sought[0]) {
            return false;
        }
        int same = 1;
        while (same < sought.length && fold[octets[at + same] & 0xff] == sought[same]) {
            same++;
        }
        return same == sought.length;
    }
}
