package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.services.BootJournal;
import org.reeve.api.services.Scope;

/** Reading is not taken away here, because these tests may run as root; the guest's tests do that as alice. */
class JournalFilesTest {
    @TempDir
    private Path root;

    private BootJournal seen(Scope scope) throws IOException {
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/machine-id"), "abc\n");
        return new JournalFiles(root).seen(scope, 1000);
    }

    private void journal(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    @Test
    void journalOnDiskIsKept() throws IOException {
        journal("var/log/journal/abc/system.journal");
        assertEquals(BootJournal.KEPT, seen(Scope.SYSTEM));
    }

    @Test
    void journalInMemoryForgets() throws IOException {
        journal("run/log/journal/abc/system.journal");
        assertEquals(BootJournal.IN_MEMORY, seen(Scope.SYSTEM));
    }

    @Test
    void usersOwnFileIsNotTheMachines() throws IOException {
        journal("var/log/journal/abc/user-1000.journal");
        assertEquals(BootJournal.KEPT, seen(Scope.USER));
        assertEquals(BootJournal.NOT_READABLE, seen(Scope.SYSTEM));
    }

    @Test
    void withoutJournaldThereIsNone() throws IOException {
        Files.createDirectories(root.resolve("var/log/journal"));
        assertEquals(BootJournal.NONE, seen(Scope.SYSTEM));
        journal("run/log/journal/another/system.journal");
        assertEquals(BootJournal.NONE, seen(Scope.SYSTEM));
    }

    @Test
    void machineWithoutAnIdSaysSo() {
        assertThrows(HelperException.class, () -> new JournalFiles(root).seen(Scope.SYSTEM, 1000));
    }
}
