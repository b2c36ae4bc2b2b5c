package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;

class VersionsTest {
    private static final UnitName UNIT = new UnitName("a\\x2db@c.service");

    @TempDir
    Path temporary;

    private Versions versions() throws IOException {
        Path state = temporary.toRealPath();
        return new Versions(state, (Integer) Files.getAttribute(state, "unix:uid"));
    }

    @Test
    void whatIsKeptIsReadBackNewestFirst() throws IOException {
        byte[] odd = {0, -1, 27};
        VersionId first = versions().keep(UNIT, odd);
        VersionId second = versions().keep(UNIT, new byte[5]);

        List<OverrideVersion> all = versions().of(UNIT);
        assertEquals(
                List.of(second, first), all.stream().map(OverrideVersion::id).toList());
        assertEquals(List.of(5, 3), all.stream().map(OverrideVersion::bytes).toList());
        assertTrue(Duration.between(all.getFirst().replaced(), Instant.now()).compareTo(Duration.ofMinutes(1)) < 0);
        assertArrayEquals(odd, versions().read(UNIT, first));
    }

    @Test
    void fiftyAreKeptAndTheOldestGoes() throws IOException {
        List<VersionId> made = new ArrayList<>();
        for (int i = 0; i < OverrideVersion.MOST + 3; i++) {
            made.add(versions().keep(UNIT, new byte[] {(byte) i}));
        }
        List<VersionId> kept =
                versions().of(UNIT).stream().map(OverrideVersion::id).toList();
        assertEquals(made.subList(3, made.size()).reversed(), kept);
        HelperException gone =
                assertThrows(HelperException.class, () -> versions().read(UNIT, made.getFirst()));
        assertEquals(Problem.NOT_FOUND, gone.problem());
    }

    @Test
    void unitThatWasNeverChangedHasNone() throws IOException {
        assertEquals(List.of(), versions().of(UNIT));
        versions().keep(new UnitName("other.service"), new byte[0]);
        assertEquals(List.of(), versions().of(UNIT));
        assertEquals(List.of(), new Versions(temporary.resolve("none"), 0).of(UNIT));
    }

    @Test
    void foldersAreClosedToOthers() throws IOException {
        versions().keep(UNIT, new byte[0]);
        Path all = temporary.resolve("versions");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(all)));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(all.resolve(UNIT.value()))));
    }
}
