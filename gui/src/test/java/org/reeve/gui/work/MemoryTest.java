package org.reeve.gui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasSavedIsRemembered() {
        Path file = folder.resolve("new").resolve("window.properties");
        Memory first = Memory.read(file);
        first.put("window.width", "1280.0");
        first.save();
        assertEquals(Optional.of(1280.0), Memory.read(file).number("window.width"));
    }

    @Test
    void aBrokenFileIsSetAside() throws IOException {
        Path file = folder.resolve("window.properties");
        Files.write(file, new byte[] {'a', '=', '\\', 'u', 'x', 'y', (byte) 0xff});
        assertTrue(Memory.read(file).get("a").isEmpty());
        assertTrue(Files.exists(folder.resolve("window.properties.broken")));
    }

    @Test
    void nonsenseIsNoNumber() {
        Memory memory = Memory.read(folder.resolve("none"));
        memory.put("width", "NaN");
        memory.put("height", "tall");
        assertTrue(memory.number("width").isEmpty());
        assertTrue(memory.number("height").isEmpty());
    }
}
