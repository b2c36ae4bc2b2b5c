package org.reeve.gui.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What was not edited is written back octet for octet. */
final class FileTextTest {
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String edited(String before, String from, String to) {
        FileText file = FileText.of(latin(before));
        return new String(file.encode(file.text().replace(from, to)).orElseThrow(), StandardCharsets.ISO_8859_1);
    }

    @Property
    void anyOctetsComeBackAsTheyWere(@ForAll @Size(max = 60) byte[] octets) {
        FileText file = FileText.of(octets);
        assertArrayEquals(octets, file.encode(file.text()).orElseThrow());
    }

    @Property
    void anyMixtureOfLineEndsComesBackAsItWas(
            @ForAll @CharRange(from = '\n', to = '\r') String ends,
            @ForAll @CharRange(from = 'a', to = 'c') String text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < Math.max(ends.length(), text.length()); i++) {
            all.append(i < text.length() ? text.charAt(i) : 'x').append(i < ends.length() ? ends.charAt(i) : 'y');
        }
        byte[] octets = all.toString().getBytes(StandardCharsets.UTF_8);
        FileText file = FileText.of(octets);
        assertFalse(file.text().contains("\r"));
        assertArrayEquals(octets, file.encode(file.text()).orElseThrow());
    }

    @Test
    void lineEndsStay() {
        assertEquals("a\r\nB\r\nc\r\n", edited("a\r\nb\r\nc\r\n", "b", "B"));
        assertEquals("a\rB\r", edited("a\rb\r", "b", "B"));
        assertEquals("a\nB", edited("a\nb", "b", "B"));
        assertEquals("a\n\nb", edited("a\nb", "\nb", "\n\nb"));
    }

    @Test
    void oddLineEndsStayWhereTheirLinesStay() {
        assertEquals("new\na\nb\r\nc\nd\re\n", edited("a\nb\r\nc\nd\re\n", "a", "new\na"));
        assertEquals("a\nb\r\nd\re\n", edited("a\nb\r\nc\nd\re\n", "c\n", ""));
    }

    @Test
    void aNewLineEndsAsMostDo() {
        assertEquals("a\r\nx\r\nb\r\nc\r\n", edited("a\r\nb\r\nc\r\n", "b", "x\nb"));
        FileText mixed = FileText.of(latin("a\r\nb\r\nc\n"));
        assertEquals(FileText.Ending.CRLF, mixed.usual());
        assertTrue(mixed.mixed());
    }

    @Test
    void theMarkOfAnEncodingStays() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        octets.writeBytes("ä=1\n".getBytes(StandardCharsets.UTF_8));
        FileText file = FileText.of(octets.toByteArray());
        assertEquals("ä=1\n", file.text());
        assertEquals("UTF-8 BOM", file.encoding());
        assertArrayEquals(octets.toByteArray(), file.encode("ä=1\n").orElseThrow());
    }

    @Test
    void whatIsNoUtf8IsNeverReplaced() {
        FileText file = FileText.of(latin("Grüße=\u0085\n"));
        assertTrue(file.octets());
        assertEquals("ISO-8859-1", file.encoding());
        assertArrayEquals(
                latin("Grüße=1\u0085\n"), file.encode("Grüße=1\u0085\n").orElseThrow());
    }

    @Test
    void aCharacterThatTheEncodingLacksIsNamedByItsLine() {
        FileText file = FileText.of(latin("ü\na\n"));
        assertEquals(OptionalInt.of(2), file.unwritable("ü\n€\n"));
        assertEquals(Optional.empty(), file.encode("ü\n€\n"));
        assertArrayEquals(
                "ü\n€\n".getBytes(StandardCharsets.UTF_8),
                file.asUtf8().encode("ü\n€\n").orElseThrow());
    }

    @Test
    void anEmptyFileIsAText() {
        assertEquals("", FileText.empty().text());
        assertArrayEquals(latin("a\n"), FileText.empty().encode("a\n").orElseThrow());
    }

    @Test
    void aZeroIsNoText() {
        assertTrue(FileText.binary(new byte[] {1, 0, 2}, 3));
        assertFalse(FileText.binary(new byte[] {1, 0, 2}, 1));
    }
}
