package org.reeve.gui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class PixmapTest {
    @Test
    void pixelsGoOutMostSignificantByteFirst() {
        Pixmap pixmap = Pixmap.of(2, 1, new int[] {0x80FF7F01, 0x00000000});
        assertArrayEquals(new byte[] {(byte) 0x80, (byte) 0xFF, 0x7F, 0x01, 0, 0, 0, 0}, pixmap.bytes);
    }
}
