package org.reeve.gui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SafeTextTest {
    @Test
    void plainTextStaysAsItIs() {
        assertEquals("Größe: 5 µs → 漢字 🙂", SafeText.line("Größe: 5 µs → 漢字 🙂"));
    }

    @Test
    void escapesAreShownAndNotObeyed() {
        assertEquals("a^[[31mb^G^@^?", SafeText.line("a\u001b[31mb\u0007\u0000\u007f"));
    }

    @Test
    void whatReordersOrHidesTextIsNamed() {
        assertEquals("<U+202E>exe<U+200B><U+2028>", SafeText.line("\u202eexe\u200b\u2028"));
    }

    @Test
    void aLineStaysALine() {
        assertEquals("one^Jtwo three", SafeText.line("one\ntwo\tthree"));
        assertEquals("one\ntwo", SafeText.block("one\ntwo"));
    }
}
