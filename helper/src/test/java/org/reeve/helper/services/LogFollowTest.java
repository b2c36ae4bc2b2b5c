package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowTest {
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
