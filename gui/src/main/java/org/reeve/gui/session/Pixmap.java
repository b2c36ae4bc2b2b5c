package org.reeve.gui.session;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** A picture as the bus carries it: {@code (iiay)}, ARGB with 32 bits, the most significant byte first. */
public final class Pixmap extends Struct {
    /** Pixels from left to right. */
    @Position(0)
    public final int width;

    /** Pixels from top to bottom. */
    @Position(1)
    public final int height;

    /** Four bytes for each pixel: alpha, red, green, blue. */
    @Position(2)
    public final byte[] bytes;

    /** As the bus carries it. */
    public Pixmap(int width, int height, byte[] bytes) {
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /** From pixels as Java counts them, 0xAARRGGBB, row by row. */
    static Pixmap of(int width, int height, int[] argb) {
        byte[] bytes = new byte[argb.length * 4];
        for (int i = 0; i < argb.length; i++) {
            bytes[4 * i] = (byte) (argb[i] >>> 24);
            bytes[4 * i + 1] = (byte) (argb[i] >>> 16);
            bytes[4 * i + 2] = (byte) (argb[i] >>> 8);
            bytes[4 * i + 3] = (byte) argb[i];
        }
        return new Pixmap(width, height, bytes);
    }
}
