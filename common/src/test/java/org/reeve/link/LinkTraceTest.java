package org.reeve.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.wire.FrameType;

class LinkTraceTest {
    private static final Call CALL = Call.of("services.manage.restart", "an argument");

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("reeve").resolve("link.log");
    }

    private List<String> told(LinkLog level) throws IOException {
        LinkTrace trace = LinkTrace.to(file());
        trace.level(level);
        LinkTrace.Told connection = trace.connection("own");
        connection.call(CALL, 120);
        connection.received(FrameType.DONE, 7);
        trace.close();
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    @Test
    void offTellsNothingAndMakesNoFile() throws IOException {
        assertEquals(List.of(), told(LinkLog.OFF));
        assertFalse(Files.exists(file().getParent()));
    }

    @Test
    void sizesNameNoMethod() throws IOException {
        List<String> lines = told(LinkLog.SIZES);

        assertTrue(lines.get(2).endsWith("own#1 → CALL of 120 bytes"), lines.toString());
        assertTrue(lines.get(3).endsWith("own#1 ← DONE of 7 bytes"), lines.toString());
    }

    @Test
    void contentNamesTheMethodAndNoArgument() throws IOException {
        assertTrue(told(LinkLog.CONTENT).get(2).endsWith("CALL of 120 bytes services.manage.restart"));
    }

    @Test
    void valuesNameTheArguments() throws IOException {
        assertTrue(told(LinkLog.VALUES).get(2).endsWith("services.manage.restart [an argument]"));
    }

    @Test
    void theLevelHoldsFromTheMomentItIsChanged() throws IOException {
        LinkTrace trace = LinkTrace.to(file());
        LinkTrace.Told connection = trace.connection("root");
        connection.call(CALL, 1);
        trace.level(LinkLog.CONTENT);
        connection.call(CALL, 2);
        trace.level(LinkLog.OFF);
        connection.call(CALL, 3);
        trace.close();

        List<String> lines = Files.readAllLines(file());
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(1).contains("CALL of 2 bytes"));
        assertTrue(lines.get(2).endsWith("the level is OFF from here on"));
    }

    @Test
    void onlyTheUserMayReadIt() throws IOException {
        List<String> _ = told(LinkLog.SIZES);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aValueStaysOnItsLine() {
        assertEquals("a\\u{a}b\\u{202e}c", LinkTrace.plain("a\nb\u202ec"));
        assertEquals(2_001, LinkTrace.plain("x".repeat(5_000)).length());
    }

    @Test
    void aFullFileBecomesTheOldOne() throws IOException {
        LogFile log = new LogFile(file(), 1_000, 100);
        for (int line = 0; line < 50; line++) {
            log.add("line " + line + " " + "x".repeat(90));
            log.flush();
        }

        assertTrue(Files.size(file()) <= 1_000);
        assertTrue(Files.readString(file()).contains("line 49 "));
        assertTrue(Files.size(file().resolveSibling("link.log.1")) <= 1_000);
        try (Stream<Path> all = Files.list(file().getParent())) {
            assertEquals(2, all.count());
        }
    }

    @Test
    void linesThatComeTooFastAreCounted() throws IOException {
        LogFile log = new LogFile(file(), 1 << 20, 4);
        for (int line = 0; line < 10_000; line++) {
            log.add("line " + line);
        }
        log.flush();
        // what was dropped during the last batch is told with the next
        log.add("after");
        log.flush();

        List<String> lines = Files.readAllLines(file());
        long dropped = lines.stream()
                .filter(line -> line.endsWith("lines dropped: they came too fast"))
                .mapToLong(line -> Long.parseLong(line.split(" ", 2)[0]))
                .sum();
        long written = lines.stream().filter(line -> line.startsWith("line ")).count();
        assertTrue(dropped > 0, "a queue of four holds ten thousand lines");
        assertEquals(10_000, dropped + written);
    }

    @Test
    void whatCannotBeWrittenIsToldAndDisturbsNobody() throws IOException {
        Files.writeString(folder.resolve("reeve"), "a file where the folder should be");
        LinkTrace trace = LinkTrace.to(file());
        trace.level(LinkLog.SIZES);
        trace.connection("own").call(CALL, 1);
        trace.close();

        assertTrue(trace.trouble().contains("reeve"), trace.trouble());
    }

    @Test
    void troubleIsToldUntilSomethingCouldBeWritten() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("reeve"), "a file where the folder should be");
        LogFile log = new LogFile(file());
        log.add("lost");
        log.flush();
        log.flush();
        assertTrue(log.trouble().contains("reeve"), "a flush that has nothing to write told that all is well");

        Files.delete(inTheWay);
        log.add("written");
        log.flush();
        assertEquals("", log.trouble());
    }
}
