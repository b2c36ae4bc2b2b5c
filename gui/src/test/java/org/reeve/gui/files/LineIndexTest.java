package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;

/** Where rows begin, in little memory. */
final class LineIndexTest {
    @TempDir
    Path folder;

    private FileChannel file(String text) throws IOException {
        Path file = Files.createTempFile(folder, "text", "");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static LineIndex grown(LineIndex index, FileChannel file) throws IOException {
        index.grow(file, new Cancel(), () -> {});
        return index;
    }

    @Test
    void everyLineIsFoundFromEverywhere() throws IOException {
        String text = IntStream.range(0, 10_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        try (FileChannel file = file(text)) {
            LineIndex index = grown(new LineIndex(16), file);
            assertEquals(10_000, index.rows());
            assertTrue(index.remembered() <= 16);
            for (int row : List.of(0, 1, 63, 64, 65, 4_095, 4_096, 9_998)) {
                assertEquals(List.of("line " + row, "line " + (row + 1)), index.read(file, row, 2));
            }
            assertEquals(List.of("line 9999"), index.read(file, 9_999, 5));
        }
    }

    @Test
    void everyOctetHasItsRowAndEveryRowItsPlace() throws IOException {
        String text = IntStream.range(0, 10_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n")) + "\n"
                + "y".repeat(10_000);
        try (FileChannel file = file(text)) {
            LineIndex index = grown(new LineIndex(16), file);
            for (int row : List.of(0, 1, 63, 64, 65, 4_095, 4_096, 9_999)) {
                int place = text.indexOf("line " + row + "\n");
                assertEquals(place, index.place(file, row));
                assertEquals(row, index.row(file, place));
                assertEquals(row, index.row(file, text.indexOf("\n", place)));
            }
            int piece = text.indexOf("y");
            assertEquals(10_000, index.row(file, piece + 4_095));
            assertEquals(10_001, index.row(file, piece + 4_096));
            assertEquals(piece + 8_192, index.place(file, 10_002));
            assertEquals(10_002, index.row(file, text.length() - 1));
        }
    }

    @Test
    void aMillionLinesTakeAsLittleMemoryAsAFew() throws IOException {
        try (FileChannel file = file("x\n".repeat(1_000_000))) {
            LineIndex index = grown(new LineIndex(), file);
            assertEquals(1_000_000, index.rows());
            assertTrue(index.remembered() <= 8192);
            assertEquals(List.of("x"), index.read(file, 999_999, 5));
        }
    }

    @Test
    void aLongLineIsSeveralRowsAndOddOctetsAreShown() throws IOException {
        try (FileChannel file = file("a".repeat(LineIndex.LONGEST + 5) + "\n\u00ff\r\nend")) {
            LineIndex index = grown(new LineIndex(), file);
            assertEquals(4, index.rows());
            assertEquals(List.of("aaaaa", "\ufffd", "end"), index.read(file, 1, 9));
        }
    }

    @Test
    void whatIsAddedIsFoundToo() throws IOException {
        try (FileChannel file = file("one\ntw")) {
            LineIndex index = grown(new LineIndex(), file);
            assertEquals(2, index.rows());
            assertEquals(List.of("tw"), index.read(file, 1, 3));
            int _ = file.write(java.nio.ByteBuffer.wrap("o\nthree\n".getBytes(StandardCharsets.UTF_8)), 6);
            assertEquals(3, grown(index, file).rows());
            assertEquals(List.of("two", "three"), index.read(file, 1, 3));
        }
    }

    @Test
    void octetsAreWrittenInRows() {
        byte[] octets = "Reeve\0\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "0000000010  52 65 65 76 65 00 0a ff                           Reeve...",
                HexText.row(16, octets, 0, octets.length));
    }
}
