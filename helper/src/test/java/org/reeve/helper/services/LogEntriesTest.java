package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.services.LogLine;

class LogEntriesTest {
    /** As journalctl 257 prints it: plain lines, and with its length what has lines of its own or is no text. */
    private static byte[] printed(String first, byte[] binary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("__CURSOR=s=1;i=2\n__REALTIME_TIMESTAMP=1763688000123456\n__SEQNUM=2\nMESSAGE=" + first
                        + "\nPRIORITY=3\nSYSLOG_IDENTIFIER=sshd\n\n__CURSOR=s=1;i=3\nMESSAGE\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(binary.length)
                .array());
        out.writeBytes(binary);
        out.writeBytes("\nPRIORITY=high\n\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static List<LogEntries.Entry> read(byte[] printed) throws IOException {
        List<LogEntries.Entry> all = new ArrayList<>();
        LogLines.read(new LogEntries(new ByteArrayInputStream(printed)), all);
        return all;
    }

    @Test
    void entriesAreReadInBothFormsOfAField() throws IOException {
        byte[] binary = {'a', '\n', 'M', 'E', 'S', 'S', 'A', 'G', 'E', '=', 'b', '\n', '\n', (byte) 0xff, 0};
        List<LogEntries.Entry> all = read(printed("Started = yes", binary));

        assertEquals(
                List.of("s=1;i=2", "s=1;i=3"),
                all.stream().map(LogEntries.Entry::cursor).toList());
        assertEquals(
                new LogLine(Instant.ofEpochSecond(1763688000, 123_456_000), 3, "sshd", "Started = yes"),
                all.getFirst().line());
        assertEquals(
                new LogLine(Instant.EPOCH, 6, "", "a\nMESSAGE=b\n\n\ufffd\0"),
                all.getLast().line());
    }

    @Test
    void longTextIsShownToItsFirst4096CharactersWhateverItsForm() throws IOException {
        List<LogEntries.Entry> all =
                read(printed("x".repeat(100_000), "é".repeat(300_000).getBytes(StandardCharsets.UTF_8)));

        assertEquals("x".repeat(4096), all.getFirst().line().text());
        assertEquals("é".repeat(4096), all.getLast().line().text());
    }

    @Test
    void nothingIsNoEntry() throws IOException {
        assertEquals(Optional.empty(), new LogEntries(new ByteArrayInputStream(new byte[0])).next());
    }

    @Test
    void cutOffOutputIsAnError() {
        byte[] whole = printed("one", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        for (int cut : new int[] {5, 40, whole.length - 18, whole.length - 20, whole.length - 1}) {
            byte[] part = java.util.Arrays.copyOf(whole, cut);
            assertThrows(EOFException.class, () -> read(part), "cut at " + cut);
        }
    }
}
