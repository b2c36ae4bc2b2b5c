package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.services.UnitText;

class DefinitionTest {
    @TempDir
    private Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("a.service"), text);
    }

    @Test
    void fileIsReadAsItIs() throws IOException {
        String text = "[Service]\nExecStart=/bin/true\n# ä €\n";
        UnitText read = Definition.read(file(text).toString(), true);
        assertEquals(new UnitText(directory.resolve("a.service").toString(), true, text, ""), read);
    }

    @Test
    void emptyFileIsNoProblem() throws IOException {
        assertEquals("", Definition.read(file("").toString(), false).problem());
    }

    @Test
    void fileThatIsTooLongIsCutOffAndSaysSo() throws IOException {
        UnitText read = Definition.read(file("x".repeat(UnitText.LONGEST + 5)).toString(), false);
        assertEquals(UnitText.LONGEST, read.text().length());
        assertTrue(read.problem().contains("cut off"), read.problem());
        UnitText whole = Definition.read(file("x".repeat(UnitText.LONGEST)).toString(), false);
        assertEquals(UnitText.LONGEST, whole.text().length());
        assertEquals("", whole.problem());
    }

    @Test
    void whatIsNoFileIsNeverOpened() throws IOException {
        assertTrue(Definition.read(directory.toString(), false).problem().contains("not a file"));
        assertTrue(Definition.read("/dev/zero", false).problem().contains("not a file"));
        assertTrue(Definition.read(directory.resolve("none").toString(), false)
                .problem()
                .contains("gone"));
    }

    @Test
    void valuesReadAsSystemctlShowsThem() {
        assertEquals("yes", Definition.words(new Variant<>(true)));
        assertEquals("a b", Definition.words(List.of("a", "b")));
        assertEquals("/bin/x no 7", Definition.words(new Object[] {"/bin/x", false, 7}));
        assertEquals("k=v", Definition.words(Map.of("k", new Variant<>("v"))));
        assertEquals("[not set]", Definition.words(new BigInteger("18446744073709551615")));
        assertEquals("", Definition.words(List.of()));
    }
}
