package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.services.LogLine;

class LogFollowTest {
    /** As journalctl 257 prints it with --show-cursor. */
    private static final String PRINTED = """
            {"__CURSOR":"s=1;i=2","__REALTIME_TIMESTAMP":"1763688000123456","PRIORITY":"6","MESSAGE":"-- cursor: none"}
            {"__REALTIME_TIMESTAMP":"1763688001000000","PRIORITY":"3","MESSAGE":"two"}
            -- cursor: s=abc;i=3;b=def;m=1;t=2;x=3
            """;

    @Test
    void theCursorIsTheLastLineAndNoText() {
        LogFollow.Start start = LogFollow.start(PRINTED);

        assertEquals(
                List.of("-- cursor: none", "two"),
                start.lines().stream().map(LogLine::text).toList());
        assertEquals(Optional.of("s=abc;i=3;b=def;m=1;t=2;x=3"), start.cursor());
    }

    @Test
    void aUnitThatWroteNothingHasNoCursor() {
        assertEquals(new LogFollow.Start(List.of(), Optional.empty()), LogFollow.start(""));
    }

    @Test
    void cutOffOutputIsAnError() {
        assertThrows(HelperException.class, () -> LogFollow.start("{\"MESSAGE\":\"Sta"));
    }

    @Test
    void theWholeLogCanBeReadWhereTheSystemsFilesCan(@TempDir Path folder) throws IOException {
        Path machine = Files.createDirectories(folder.resolve("0123"));
        Files.createFile(machine.resolve("user-1000.journal"));
        assertFalse(LogFollow.readable(List.of(folder)), "only one's own");
        assertFalse(LogFollow.readable(List.of(folder.resolve("none"))));

        Files.createFile(machine.resolve("system.journal"));
        assertTrue(LogFollow.readable(List.of(folder)));
    }
}
