package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.testing.Row;

class PrintableTest {
    private final Printable printable = new Printable(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u001b]0;title\u0007",
                "\u001bP+q\u001b\\",
                "\u009b31m",
                "a\rb",
                "a\nb",
                "a\tb",
                "\b\b\b",
                "\u007f",
                "\u0000",
                "\u202eexe.txt",
                "\u2066\u2069",
                "\u200b\u200d",
                "\u00ad",
                "\ufeff",
                "\u2028\u2029",
                "\ud800",
                "\udb40\udc41",
                "\ue000",
                "\u061c"
            })
    @Row("C15")
    void whatMovesHidesOrReversesIsShown(String hostile) {
        String shown = printable.line(hostile);
        assertTrue(shown.contains("\\u"), shown);
        assertTrue(shown.chars().allMatch(unit -> unit >= ' ' && unit < 0x7f), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh.service", "Größe – 日本語", "a\\x2db.mount", "😀", "\"quoted\""})
    void ordinaryTextStays(String text) {
        assertEquals(text, printable.line(text));
    }

    @Test
    void whatTheTerminalCannotEncodeIsShownRatherThanLost() {
        Printable ascii = new Printable(StandardCharsets.US_ASCII);
        assertEquals("caf\\u00e9", ascii.line("café"));
        assertEquals("*", ascii.orPlain("●", "*"));
    }

    @Test
    void jsonStaysTheSameJson() {
        assertEquals(
                "{\"text\":\"\\u001b\\ud83d\\ude00\"}",
                new Printable(StandardCharsets.US_ASCII).json("{\"text\":\"\\u001b😀\"}"));
    }
}
