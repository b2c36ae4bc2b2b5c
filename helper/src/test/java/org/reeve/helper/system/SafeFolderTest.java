package org.reeve.helper.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.testing.Row;

@Timeout(20)
class SafeFolderTest {
    private static final byte[] OLD = "old\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;

    private Path above = Path.of("/");
    private Path folder = Path.of("/");
    private Trust trust = Trust.ofMachine();

    @BeforeEach
    void makeFolder() throws IOException {
        above = temporary.toRealPath().resolve("a");
        folder = Files.createDirectories(above.resolve("b"));
        closed(above);
        closed(folder);
        int uid = (Integer) Files.getAttribute(folder, "unix:uid");
        trust = Trust.below(above, uid);
    }

    private static void closed(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aLockIsHeldByOneAtATime() {
        inside(open -> {
            try (SafeLock _ = open.lock("lock", Duration.ofSeconds(1))) {
                HelperException busy =
                        assertThrows(HelperException.class, () -> open.lock("lock", Duration.ofMillis(60)));
                assertEquals(Problem.BUSY, busy.problem());
            }
            open.lock("lock", Duration.ZERO).close();
        });
    }

    @Test
    void aLockIsAFileOfItsOwnThatOthersCannotOpen() throws IOException {
        inside(open -> open.lock("lock", Duration.ZERO).close());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("lock"))));
        Files.createSymbolicLink(folder.resolve("led"), folder.resolve("elsewhere"));
        inside(open -> assertThrows(HelperException.class, () -> open.lock("led", Duration.ZERO)));
        assertFalse(Files.exists(folder.resolve("elsewhere")));
    }

    private interface Act {
        void on(SafeFolder folder);
    }

    private void inside(Act act) {
        try (SafeFolder open = SafeFolder.open(folder, trust)) {
            act.on(open);
        }
    }

    private void refused(String words, Act act) {
        HelperException refusal = assertThrows(HelperException.class, () -> inside(act));
        assertEquals(Problem.FAILED, refusal.problem());
        assertTrue(refusal.sentence().contains(words), refusal.sentence());
    }

    private void everyAccessIsRefused(String words) {
        refused(words, open -> open.read("x"));
        refused(words, open -> open.replace("x", NEW));
        refused(words, open -> open.delete("x"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fileIsReplacedWholeAndOthersMayReadIt() throws IOException {
        inside(open -> open.replace("x", OLD));
        inside(open -> open.replace("x", NEW));
        inside(open -> assertArrayEquals(NEW, open.read("x").orElseThrow()));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("x"))));
        assertEquals(List.of("x"), names());
        inside(open -> open.delete("x"));
        inside(open -> assertTrue(open.read("x").isEmpty()));
    }

    @Test
    void foldersAreMadeAndGoOnlyWhenTheyAreEmpty() throws IOException {
        inside(open -> {
            open.makeFolder("y.d", "z", NEW);
            open.deleteEmptyFolder("y.d");
            assertTrue(open.holds("y.d"));
            try (SafeFolder child = open.folder("y.d").orElseThrow()) {
                child.delete("z");
            }
            open.deleteEmptyFolder("y.d");
            assertFalse(open.holds("y.d"));
            open.makeClosedFolder("k").close();
        });
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("k"))));
    }

    @Test
    void aFolderIsMadeWithAllThatGoesIntoItOrNotAtAll() throws IOException {
        inside(open -> {
            String tooLong = "z".repeat(300);
            HelperException failed = assertThrows(HelperException.class, () -> open.makeFolder("y.d", tooLong, NEW));
            assertTrue(failed.sentence()
                    .startsWith(folder.resolve("y.d").resolve(tooLong).toString()));
        });
        assertEquals(List.of(), names());
        inside(open -> open.makeFolder("y.d", "z", NEW));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("y.d"))));
        inside(open -> assertThrows(HelperException.class, () -> open.makeFolder("y.d", "z", NEW)));
        assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("y.d").resolve("z")));
    }

    @Test
    @Row("B13")
    void whatAKilledWriterLeftIsSweptAndNothingElse() throws IOException {
        String left = ".reeve-8c5fd37a-4a5e-4f9f-a2a6-0d8f7a1e9b10";
        Files.write(folder.resolve(left), OLD);
        Path whole = Files.createDirectory(folder.resolve(left.replace('8', '9')));
        Files.write(whole.resolve("z"), OLD);
        Files.write(folder.resolve(".reeve-notes"), OLD);
        Files.write(folder.resolve("x"), OLD);
        inside(SafeFolder::sweep);
        assertEquals(List.of(".reeve-notes", "x"), names().stream().sorted().toList());
    }

    @Test
    @Row("C9")
    void linkIsNeitherReadNorReplacedNorDeleted() throws IOException {
        Path target = Files.write(temporary.resolve("target"), OLD);
        Files.createSymbolicLink(folder.resolve("x"), target);
        everyAccessIsRefused("is a link");
        assertArrayEquals(OLD, Files.readAllBytes(target));
        assertTrue(Files.isSymbolicLink(folder.resolve("x")));
    }

    @Test
    @Row("C1")
    void linkOnTheWayIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        closed(elsewhere);
        Files.createSymbolicLink(folder.resolve("y.d"), elsewhere);
        refused("is a link", open -> open.folder("y.d"));
        refused("cannot be made", open -> open.makeFolder("y.d", "z", NEW));
        Path through = folder.resolve("y.d");
        assertThrows(HelperException.class, () -> SafeFolder.open(through, trust));
    }

    @Test
    @Row("C9")
    void pipeIsRefusedAtOnce() {
        new Command().run(Duration.ofSeconds(5), new Cancel(), Path.of("/usr/bin/mkfifo"), folder + "/x");
        everyAccessIsRefused("is not a file that holds text");
    }

    @Test
    void fileWithASecondNameIsRefused() throws IOException {
        Files.write(folder.resolve("x"), OLD);
        Files.createLink(folder.resolve("twin"), folder.resolve("x"));
        everyAccessIsRefused("2 names");
        assertArrayEquals(OLD, Files.readAllBytes(folder.resolve("twin")));
    }

    @Test
    void whatOthersMayWriteIsRefused() throws IOException {
        Files.write(folder.resolve("x"), OLD);
        Files.setPosixFilePermissions(folder.resolve("x"), PosixFilePermissions.fromString("rw-rw-r--"));
        everyAccessIsRefused("can be written by others");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        refused("can be written by others", open -> open.holds("x"));
        assertArrayEquals(OLD, Files.readAllBytes(folder.resolve("x")));
    }

    @Test
    @Row("C1")
    void whatIsAnothersIsRefused() throws IOException {
        Files.write(folder.resolve("x"), OLD);
        trust = new Trust(trust.from(), trust.uid() + 1, trust.closedTo());
        refused("belongs to user " + (trust.uid() - 1), open -> open.holds("x"));
    }

    @Test
    @Row("C1")
    void theWholeWayIsLookedAt() throws IOException {
        Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxrwxrwx"));
        refused("can be written by others", open -> open.holds("x"));
    }

    @Test
    @Row("C17")
    void nameThatIsTooLongLeavesTheOldAndNoRemains() throws IOException {
        Files.write(folder.resolve("x"), OLD);
        refused("File name too long", open -> open.replace("x".repeat(300), NEW));
        assertEquals(List.of("x"), names());
    }

    @Test
    @Row("C9")
    void fileThatIsTooLongIsRefused() throws IOException {
        Files.write(folder.resolve("x"), new byte[SafeFolder.LONGEST + 1]);
        refused("longer than", open -> open.read("x"));
        Files.write(folder.resolve("x"), new byte[SafeFolder.LONGEST]);
        inside(open -> assertEquals(SafeFolder.LONGEST, open.read("x").orElseThrow().length));
    }

    @Test
    void folderThatIsNotThereIsTold() {
        Path missing = folder.resolve("none");
        HelperException refusal = assertThrows(HelperException.class, () -> SafeFolder.open(missing, trust));
        assertTrue(refusal.sentence().contains("There is no folder"), refusal.sentence());
    }
}
