package org.reeve.gui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;

class ExportTextTest {
    @TempDir
    private Path folder;

    @Test
    void valuesOfATableAreQuotedWhereTheyHaveTo() {
        assertEquals(
                "path,what\r\n\"/a,b\",\"say \"\"no\"\"\"\r\n",
                ExportText.CSV.of(List.of("path", "what"), List.of(List.of("/a,b", "say \"no\""))));
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsAText() {
        assertEquals("name\r\n'=1+1\r\n", ExportText.CSV.of(List.of("name"), List.of(List.of("=1+1"))));
    }

    @Test
    void aListOfObjectsHoldsEveryText() {
        assertEquals(
                "[\n  {\"path\": \"/a\\\"b\\\\c\\u000a\"}\n]\n",
                ExportText.JSON.of(List.of("path"), List.of(List.of("/a\"b\\c\n"))));
        assertEquals("[]\n", ExportText.JSON.of(List.of("path"), List.of()));
    }

    @Test
    void onlyTheUserReadsTheFile() throws IOException {
        Path file = folder.resolve("scan.csv");
        Export.save(file, "text");
        assertEquals("text", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.exists(folder.resolve("scan.csv.part")));
    }

    @Test
    void aFileThatCannotBeWrittenIsAFailure() {
        assertThrows(
                HelperException.class, () -> Export.save(folder.resolve("none").resolve("scan.csv"), "text"));
    }
}
