package org.reeve.helper.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FilePath;
import org.reeve.api.history.ChangeRecord;
import org.reeve.testing.Row;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;

class AuditTest {
    private static final ChangeId ID = new ChangeId("0123456789abcdef0123456789abcdef");
    private static final Audit.Attempt ATTEMPT =
            new Audit.Attempt(ID, "services.manage.stop", "a.service", Grade.MANAGE);

    @TempDir
    private Path directory;

    private Audit audit(long uid) {
        return new Audit(directory, uid, 42, new Json(Contract.reeve()), new Journal(false));
    }

    @Test
    @Row("B13")
    void intentIsOnDiskAndOnlyForRootBeforeTheResult() throws IOException {
        audit(1000).intend(ATTEMPT);

        assertEquals(
                ChangeRecord.State.INTENDED, audit(1000).find(ID).orElseThrow().state());
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("1000"))));
    }

    @Test
    void resultStandsBesideTheIntentWithTheSameId() throws IOException {
        Audit audit = audit(1000);
        audit.intend(ATTEMPT);
        audit.failed(ATTEMPT, Problem.FAILED, "no");

        ChangeRecord found = audit.find(ID).orElseThrow();
        assertEquals(ChangeRecord.State.FAILED, found.state());
        assertEquals(Optional.of(Problem.FAILED), found.problem());
        try (Stream<Path> files = Files.list(directory.resolve("1000"))) {
            assertEquals(2, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    @Row("B13")
    void whatIsNotWholeCountsForNothing() throws IOException {
        Audit audit = audit(1000);
        audit.intend(ATTEMPT);
        audit.done(ATTEMPT, new Change("a.service", "ä", List.of(), List.of(), List.of()));
        for (String ending : List.of(".result", ".intent")) {
            Path file = directory.resolve("1000").resolve(ID.value() + ending);
            byte[] whole = Files.readAllBytes(file);
            for (int length = whole.length - 1; length >= 0; length--) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertEquals(
                        ending.equals(".result") ? Optional.of(ChangeRecord.State.INTENDED) : Optional.empty(),
                        audit.find(ID).map(ChangeRecord::state));
            }
        }
    }

    @Test
    void recordOfAnotherFormIsTold() throws IOException {
        audit(1000).intend(ATTEMPT);
        Files.writeString(directory.resolve("1000").resolve(ID.value() + ".result"), "{\"id\":1}");

        assertThrows(HelperException.class, () -> audit(1000).find(ID));
    }

    @Test
    void anIdIsUsedOnce() {
        audit(1000).intend(ATTEMPT);

        assertEquals(
                Problem.CONFLICT,
                assertThrows(HelperException.class, () -> audit(1000).intend(ATTEMPT))
                        .problem());
    }

    @Test
    void anotherUsersRecordIsNotFound() {
        audit(1000).intend(ATTEMPT);

        assertEquals(Optional.empty(), audit(1001).find(ID));
    }

    @Test
    void intentThatCannotBeWrittenRefusesTheChange() throws IOException {
        Files.writeString(directory.resolve("1000"), "in the way");

        assertEquals(
                Problem.FAILED,
                assertThrows(HelperException.class, () -> audit(1000).intend(ATTEMPT))
                        .problem());
    }

    @Test
    void refusalOfALongCallTakesLittleRoom() throws IOException {
        Audit audit = audit(1000);
        String path = "/" + "x".repeat(8000);
        audit.deny(
                new Audit.Attempt(new ChangeId("0".repeat(32)), "files.write.rename", path, Grade.DESTROY)
                        .asked(Optional.empty(), Call.of("files.write.remove", new FilePath("/a"))),
                Problem.NO_AGENT,
                "no");
        try (Stream<Path> files = Files.list(directory.resolve("1000"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(Files.size(file) < 4096, file + " is " + Files.size(file));
            }
        }
    }

    @Test
    void sameRefusalIsCountedNotRepeated() throws IOException {
        Audit audit = audit(1000);
        for (int i = 0; i < 500; i++) {
            ChangeId id = new ChangeId(String.format("%032x", i));
            audit.deny(new Audit.Attempt(id, "services.manage.stop", "a.service", Grade.MANAGE), Problem.DENIED, "no");
        }
        try (Stream<Path> files = Files.list(directory.resolve("1000"))) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    @Row("C15")
    void journalFieldTakesAnyTextAsOneValue() {
        byte[] fields =
                new Journal.Fields().add("MESSAGE", "a\nPRIORITY=0\n\u202e").bytes();
        String text = new String(fields, StandardCharsets.UTF_8);

        assertTrue(text.startsWith("MESSAGE\n"));
        assertEquals(16, fields[8], "the length in octets stands before the value");
    }
}
