package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;

/** What stands in a long file is found wherever the steps of reading end. */
final class LongSearchTest {
    @TempDir
    Path folder;

    private FileChannel file(byte[] octets) throws IOException {
        Path file = Files.createTempFile(folder, "long", "");
        Files.write(file, octets);
        return FileChannel.open(file);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static OptionalLong place(int at) {
        return at < 0 ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** As String does it. */
    @Test
    void everyPlaceIsFoundFromEverywhereInStepsOfAnySize() throws IOException {
        Random random = new Random(7);
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            made.append((char) ('a' + random.nextInt(2)));
        }
        String text = made.toString();
        try (FileChannel file = file(latin(text))) {
            for (String sought : new String[] {"a", "ab", "aab", "babba", "aaaaaaaaaaaaaaaaaaa", text, text + "a"}) {
                for (int step : new int[] {1, 2, 7, 64, 199, 200, 201}) {
                    LongSearch search = new LongSearch(file, latin(sought), true, step);
                    for (int from = 0; from <= text.length(); from += 3) {
                        String told = sought + " from " + from + " in steps of " + step;
                        assertEquals(
                                place(text.indexOf(sought, from)),
                                search.first(from, text.length(), new Cancel(), _ -> {}),
                                told);
                        assertEquals(
                                place(from == 0 ? -1 : text.lastIndexOf(sought, from - 1)),
                                search.last(0, from, new Cancel(), _ -> {}),
                                told);
                    }
                }
            }
        }
    }

    @Test
    void lettersAreAlikeInBothCasesUnlessToldApart() throws IOException {
        try (FileChannel file = file(latin("x ERROR y Error \u00c4"))) {
            assertEquals(
                    OptionalLong.of(2),
                    new LongSearch(file, latin("eRRoR"), false).first(0, 18, new Cancel(), _ -> {}));
            assertEquals(
                    OptionalLong.of(10),
                    new LongSearch(file, latin("Error"), true).first(0, 18, new Cancel(), _ -> {}));
            assertEquals(
                    OptionalLong.empty(),
                    new LongSearch(file, latin("\u00e4"), false).first(0, 18, new Cancel(), _ -> {}));
            assertEquals(
                    OptionalLong.empty(), new LongSearch(file, latin("@"), false).first(0, 18, new Cancel(), _ -> {}));
        }
    }

    @Test
    void octetsAreTypedInHexadecimal() {
        assertEquals("\u007fE", new String(LongSearch.octets("0x7f 45"), StandardCharsets.ISO_8859_1));
        assertEquals("0x7f4", new String(LongSearch.octets("0x7f4"), StandardCharsets.UTF_8));
        assertEquals("0x", new String(LongSearch.octets("0x"), StandardCharsets.UTF_8));
        assertEquals("\u00e4", new String(LongSearch.octets("\u00e4"), StandardCharsets.UTF_8));
    }

    @Test
    void itEndsWhenNobodyWaits() throws IOException {
        try (FileChannel file = file(new byte[100])) {
            Cancel cancel = new Cancel();
            LongSearch search = new LongSearch(file, latin("a"), true, 10);
            assertThrows(HelperException.class, () -> search.first(0, 100, cancel, _ -> cancel.cancel()));
        }
    }
}
