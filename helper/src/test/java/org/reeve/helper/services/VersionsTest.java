package org.reeve.helper.services;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FilePath;
import org.reeve.api.services.OverrideVersion;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;
import org.reeve.helper.files.FileRights;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.Command;

class VersionsTest {
    private static final UnitName UNIT = new UnitName("a\\x2db@c.service");

    @TempDir
    Path temporary;

    private Versions versions() throws IOException {
        return versions(temporary.toRealPath());
    }

    private Versions versions(Path state) throws IOException {
        UnitPlaces places = UnitPlaces.ofUser(temporary.toRealPath().resolve("config"), state, temporary, uid());
        return new Versions(places, files(state).kept());
    }

    private FileRights files(Path state) throws IOException {
        return FileRights.ofUser(Bus.at("unix:path=/nonexistent"), new Command(), state, new FileIds(uid(), uid()));
    }

    private int uid() throws IOException {
        return (Integer) Files.getAttribute(temporary, "unix:uid");
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
        assertEquals(List.of(), versions(temporary.resolve("none")).of(UNIT));
    }

    @Test
    void foldersAreClosedToOthers() throws IOException {
        versions().keep(UNIT, new byte[0]);
        Path all = temporary.resolve("kept").resolve("versions");
        try (Stream<Path> folders = Files.walk(all)) {
            assertEquals(
                    List.of("rwx------", "rwx------"),
                    folders.filter(Files::isDirectory).map(VersionsTest::mode).toList());
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pageOfFilesKnowsThem() throws IOException {
        VersionId kept = versions().keep(UNIT, new byte[3]);
        Path override = temporary.toRealPath().resolve("config/systemd/user/" + UNIT.value() + ".d/override.conf");
        assertEquals(
                List.of(kept.value()),
                files(temporary.toRealPath()).versions(FilePath.typed(override.toString())).stream()
                        .map(one -> one.id().value())
                        .toList());
    }

    @Test
    void overrideAndFileOfAUnitAreKeptApart() throws IOException {
        VersionId override = versions().keep(UNIT, new byte[1]);
        VersionId file = versions().keepFile(UNIT, new byte[2]);
        assertEquals(1, versions().read(UNIT, override).length);
        assertEquals(2, versions().readFile(UNIT, file).length);
        assertEquals(1, versions().of(UNIT).size());
    }

    @Test
    void whatIsTooLongForMemoryIsNotRead() throws IOException {
        VersionId tooLong = versions().keep(UNIT, new byte[(1 << 20) + 1]);
        HelperException refused =
                assertThrows(HelperException.class, () -> versions().read(UNIT, tooLong));
        assertTrue(refused.sentence().contains("1048577 bytes"), refused.sentence());
    }
}
