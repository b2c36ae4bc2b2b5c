package org.reeve.helper.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileTag;
import org.reeve.api.files.HardLinks;
import org.reeve.api.files.KeptId;
import org.reeve.api.files.OpenedFile;
import org.reeve.api.files.SaveOptions;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileContent;
import org.reeve.helper.system.KernelException;
import org.reeve.testing.Row;

class FilesTest {
    private static final FilePath CONF = new FilePath("/etc/conf");

    @TempDir
    private Path folder = Path.of("");

    private Optional<Ground> made = Optional.empty();

    @BeforeEach
    void make() throws IOException {
        made = Optional.of(new Ground(folder));
    }

    private Ground ground() {
        return made.orElseThrow();
    }

    private static HelperException refused(Problem problem, Executable act) {
        HelperException refusal = assertThrows(HelperException.class, act);
        assertEquals(problem, refusal.problem(), refusal.sentence());
        return refusal;
    }

    private Change save(FilePath path, FileTag expected, String text) throws IOException {
        return ground().rights.save(path, expected, ground().content(text), SaveOptions.CAREFUL);
    }

    private String read(OpenedFile opened) throws IOException {
        return new String(opened.content().input().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void listTellsEveryNameAndWhatLiesThere() throws IOException {
        ground().put("etc/one", "1");
        Files.createSymbolicLink(ground().top.resolve("etc/link"), Path.of("one"));
        List<FileEntry> entries = new ArrayList<>();
        ground().rights.list(new FilePath("/etc"), entries::add);
        assertEquals(
                List.of("link LINK", "one FILE"),
                entries.stream()
                        .map(one -> one.name().orElseThrow() + " " + one.kind())
                        .sorted()
                        .toList());
    }

    @Test
    @Row("C9")
    void whatIsNoOrdinaryFileIsNotOpened() throws IOException {
        refused(Problem.FAILED, () -> ground().rights.open(new FilePath("/etc")));
        Process made = new ProcessBuilder("mkfifo", ground().top + "/etc/pipe").start();
        assertEquals(0, waited(made));
        refused(Problem.FAILED, () -> ground().rights.open(new FilePath("/etc/pipe")));
    }

    private static int waited(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Row("C10")
    void fileThatItsReceiverCouldWriteIsCopied() throws IOException {
        Path file = ground().put("etc/conf", "text");
        assertFalse(ground().rights.open(CONF).copied());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        OpenedFile opened = ground().rights.open(CONF);
        assertTrue(opened.copied());
        assertEquals("text", read(opened));
    }

    @Test
    @Row("C10")
    void contentThatWasTakenIsChangedByNobodyAnyMore() throws IOException {
        Contents contents = new Contents(ground().calls);
        FileContent content = ground().calls.content();
        try (Fd taken = contents.taken(ground().content("as it was checked"))) {
            assertThrows(KernelException.class, () -> content.write(taken, new byte[] {'x'}, 1));
            assertThrows(KernelException.class, () -> content.length(taken, 0));
            assertEquals("as it was checked", new String(contents.octets(taken), StandardCharsets.UTF_8));
        }
    }

    @Test
    @Row("C1")
    void linkIsFollowedWhereOnlyRootCouldHaveLaidIt() throws IOException {
        ground().put("etc/conf", "text");
        Files.createSymbolicLink(ground().top.resolve("etc/link"), Path.of("/etc/conf"));
        assertEquals(CONF, open("/etc/link").path());
        Files.createSymbolicLink(ground().top.resolve("etc/up"), Path.of("../../../etc"));
        assertEquals(CONF, open("/etc/up/conf").path());
        Files.setPosixFilePermissions(ground().top.resolve("etc"), PosixFilePermissions.fromString("rwxrwxrwx"));
        refused(Problem.DENIED, () -> open("/etc/link"));
    }

    /** By the path that the question named. */
    private OpenedFile open(String path) {
        Call call = Call.of("files.read.open", new FilePath(path));
        return ground().rights.open((FilePath) ground().rights.arguments(call).getFirst());
    }

    /** A disk that somebody brought may hold root's links, and lies where nobody else can look. */
    @Test
    @Row("C8")
    void linkThatTheQuestionDidNotNameLeadsNowhere() throws IOException {
        ground().put("etc/conf", "secret");
        Path closed = Files.createDirectory(ground().top.resolve("etc/closed"));
        Files.createSymbolicLink(closed.resolve("report.txt"), Path.of("/etc/conf"));
        Files.createSymbolicLink(closed.resolve("all"), Path.of("/etc"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertTrue(refused(Problem.DENIED, () -> open("/etc/closed/report.txt"))
                .sentence()
                .contains("leads to /etc/conf"));
        FilePath link = new FilePath("/etc/closed/report.txt");
        refused(Problem.DENIED, () -> ground().rights.stat(link));
        refused(Problem.DENIED, () -> ground().rights.versions(link));
        refused(Problem.DENIED, () -> ground().rights.list(new FilePath("/etc/closed/all"), entry -> {}));
        List<FileEntry> told = new ArrayList<>();
        ground().rights.list(new FilePath("/etc/closed"), told::add);
        assertEquals(2, told.size());
        assertTrue(told.stream().allMatch(entry -> entry.leads().isEmpty()), "nor is it told what is there");
    }

    @Test
    @Row("C8")
    void questionNamesWhatIsSetAndWhereItGoes() {
        FilePath path = new FilePath("/etc/conf");
        assertEquals("/etc/conf, mode 0777", asked("mode", path, new FileMode(0777)));
        assertEquals("/etc/conf, access list user:1000:rwx", asked("acl", path, new FileAcl(List.of("user:1000:rwx"))));
        assertEquals("/etc/conf, no access list", asked("acl", path, new FileAcl(List.of())));
        assertEquals("/etc/conf, a folder, mode 0755", asked("create", path, FileKind.FOLDER, new FileMode(0755)));
        assertEquals("from /etc/conf to /etc/cron.d/x", asked("rename", path, new FilePath("/etc/cron.d/x")));
    }

    @Test
    @Row("C16")
    void aNameSaysNothingMore() {
        FilePath path = new FilePath("/etc/a to /b, mode 0644");
        assertEquals("/etc/a to /b, mode 0644", asked("remove", path));
        assertEquals("/etc/a\\x20to\\x20/b,\\x20mode\\x200644, mode 0777", asked("mode", path, new FileMode(0777)));
        assertEquals(
                "from /etc/a\\x20to\\x20/b,\\x20mode\\x200644 to /c\\x20d",
                asked("rename", path, new FilePath("/c d")));
        assertEquals("/etc/a\\\\x20, mode 0777", asked("mode", new FilePath("/etc/a\\\\x20"), new FileMode(0777)));
    }

    private String asked(String verb, Object... arguments) {
        return ground().rights
                .resolve(Call.of("files.write." + verb, arguments))
                .id();
    }

    @Test
    @Row("C1")
    void nothingIsChangedBelowAFolderThatOthersWriteIn() throws IOException {
        ground().put("etc/conf", "old");
        FileTag tag = ground().tag("/etc/conf");
        Files.setPosixFilePermissions(ground().top.resolve("etc"), PosixFilePermissions.fromString("rwxrwxr-x"));
        refused(Problem.DENIED, () -> save(CONF, tag, "new"));
        refused(Problem.DENIED, () -> ground().rights.remove(CONF));
        assertEquals("old", Files.readString(ground().top.resolve("etc/conf")));
    }

    @Test
    void savedIsKeptAndComesBack() throws IOException {
        Path file = ground().put("etc/conf", "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Change change = save(CONF, ground().tag("/etc/conf"), "new");
        assertEquals("new", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Call undo = change.undo().getFirst();
        assertEquals("files.write.revert", undo.method());
        ground().rights.revert(CONF, (KeptId) undo.arguments().get(1), (FileTag)
                undo.arguments().get(2));
        assertEquals("old", Files.readString(file));
        assertEquals(2, ground().rights.versions(CONF).size());
        try (Stream<Path> names = Files.list(ground().top.resolve("etc"))) {
            assertEquals(1, names.count());
        }
    }

    @Test
    @Row("C17")
    void whatWasChangedSinceItWasSeenStays() throws IOException {
        Path file = ground().put("etc/conf", "old");
        FileTag tag = ground().tag("/etc/conf");
        Files.writeString(file, "theirs");
        refused(Problem.CONFLICT, () -> save(CONF, tag, "mine"));
        refused(Problem.CONFLICT, () -> save(CONF, FileTag.NONE, "mine"));
        assertEquals("theirs", Files.readString(file));
        Files.delete(file);
        refused(Problem.CONFLICT, () -> save(CONF, tag, "mine"));
        assertFalse(Files.exists(file));
    }

    @Test
    void fileOfSeveralNamesIsWrittenInPlaceOnlyWhereThatWasChosen() throws IOException {
        Path file = ground().put("etc/conf", "old and long");
        Path other = Files.createLink(ground().top.resolve("etc/other"), file);
        refused(Problem.INVALID, () -> save(CONF, ground().tag("/etc/conf"), "new"));
        ground().rights
                .save(
                        CONF,
                        ground().tag("/etc/conf"),
                        ground().content("new"),
                        new SaveOptions(false, false, HardLinks.IN_PLACE));
        assertEquals("new", Files.readString(other));
    }

    @Test
    void removedLiesInTheTrashAndComesBack() throws IOException {
        Path file = ground().put("etc/conf", "old");
        Change change = ground().rights.remove(CONF);
        assertFalse(Files.exists(file));
        assertEquals(1, ground().rights.trash(new FilePath("/etc")).size());
        KeptId item = (KeptId) change.undo().getFirst().arguments().get(1);
        refused(Problem.NOT_FOUND, () -> ground().rights.restore(new FilePath("/etc/else"), item));
        ground().rights.restore(CONF, item);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(), ground().rights.trash(FilePath.ROOT));
    }

    @Test
    void createdAndRenamedOnlyWhereNothingIs() throws IOException {
        ground().put("etc/conf", "old");
        refused(Problem.CONFLICT, () -> ground().rights.create(CONF, FileKind.FILE, new FileMode(0644)));
        FilePath sub = new FilePath("/etc/sub");
        ground().rights.create(sub, FileKind.FOLDER, new FileMode(0750));
        refused(Problem.CONFLICT, () -> ground().rights.rename(CONF, sub));
        refused(Problem.DENIED, () -> ground().rights
                .create(new FilePath("/etc/x"), FileKind.FILE, new FileMode(04755)));
        assertEquals(
                "rwxr-x---",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(ground().top.resolve("etc/sub"))));
    }

    @Test
    void whatPeopleGetInByIsSavedSoundOrNotAtAll() throws IOException {
        ground().put("etc/passwd", "root:x:0:0:root:/root:/bin/bash\n");
        FilePath passwd = new FilePath("/etc/passwd");
        SaveOptions all = new SaveOptions(true, true, HardLinks.IN_PLACE);
        FileTag tag = ground().tag("/etc/passwd");
        HelperException refusal = refused(
                Problem.INVALID, () -> ground().rights.save(passwd, tag, ground().content("root:x:0\nbob:x:0\n"), all));
        assertEquals(
                List.of("line 1", "line 2", "root is missing"),
                refusal.sentence()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst(":.*", ""))
                        .toList());
        assertTrue(refusal.sentence().lines().findFirst().orElse("").contains("lock everybody out"));
        refused(Problem.DENIED, () -> ground().rights.remove(passwd));
        refused(Problem.DENIED, () -> ground().rights.mode(passwd, new FileMode(0)));
        assertEquals(
                "root:x:0:0:root:/root:/bin/bash\n",
                Files.readString(ground().top.resolve("etc/passwd")));
    }

    @Test
    @Row("C8")
    void questionTellsNothingOfAClosedFolder() throws IOException {
        Path closed = ground().top.resolve("etc/closed");
        Files.createDirectory(closed);
        Files.createSymbolicLink(closed.resolve("link"), Path.of("/etc/conf"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(ground().top.resolve("etc/open"), Path.of("/etc/closed"));
        for (String name : List.of("link", "nothing")) {
            Call call = Call.of("files.read.open", new FilePath("/etc/open/" + name));
            assertEquals("/etc/closed/" + name, ground().rights.resolve(call).id());
        }
    }
}
