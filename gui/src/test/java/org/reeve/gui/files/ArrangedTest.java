package org.reeve.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FileEntry;
import org.reeve.api.files.FileIdentity;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMarks;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FileMoment;
import org.reeve.api.files.FileOwner;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileTimes;

/** What of a folder is shown, and where one was. */
final class ArrangedTest {
    static FileRow row(String name, FileKind kind, long size) {
        FileMoment then = new FileMoment(size, 0);
        return FileRow.of(
                FilePath.ROOT,
                new FileEntry(
                        Optional.of(new EntryName(name)),
                        kind,
                        new FileMode(0644),
                        new FileOwner(0, 0, "root", "root"),
                        size,
                        size,
                        new FileTimes(then, then, then, Optional.empty()),
                        new FileIdentity(1, 1, 1),
                        Optional.empty(),
                        Optional.empty(),
                        FileMarks.NONE));
    }

    private static List<String> names(Arranged how, FileRow... rows) {
        return how.of(List.of(rows)).stream().map(FileRow::name).toList();
    }

    private static FileRow[] some() {
        return Stream.of("file10", "File2", ".hidden", "file1")
                .map(name -> row(name, FileKind.FILE, name.length()))
                .toArray(FileRow[]::new);
    }

    @Test
    void namesAreOrderedAsAPersonCounts() {
        assertEquals(List.of("file1", "File2", "file10"), names(Arranged.FIRST, some()));
        assertEquals(List.of("file10", "File2", "file1"), names(Arranged.FIRST.sorted(Arranged.By.NAME, true), some()));
        assertEquals(
                List.of("a007", "a7", "a08"),
                names(
                        Arranged.FIRST,
                        row("a08", FileKind.FILE, 0),
                        row("a7", FileKind.FILE, 0),
                        row("a007", FileKind.FILE, 0)));
    }

    @Test
    void foldersComeFirstWhicheverWayItIsSorted() {
        FileRow folder = row("zoo", FileKind.FOLDER, 1);
        FileRow file = row("ant", FileKind.FILE, 9);
        assertEquals(List.of("zoo", "ant"), names(Arranged.FIRST, file, folder));
        assertEquals(List.of("zoo", "ant"), names(Arranged.FIRST.sorted(Arranged.By.SIZE, true), file, folder));
    }

    @Test
    void theFilterAndHiddenNames() {
        assertEquals(List.of(".hidden"), names(Arranged.FIRST.showing(true).with("HID"), some()));
        assertEquals(List.of(), names(Arranged.FIRST.with("hid"), some()));
    }

    @Test
    void modesAreWrittenAsLsDoes() {
        assertEquals("-rwsr-Sr-T", ModeText.of(FileKind.FILE, new FileMode(07744)));
        assertEquals("drwxrwxrwt", ModeText.of(FileKind.FOLDER, new FileMode(01777)));
    }

    @Test
    void theWayBackEndsWhereAnotherWayIsTaken() {
        Trail trail = new Trail();
        FilePath etc = new FilePath("/etc");
        trail.go(FilePath.ROOT);
        trail.go(etc);
        assertEquals(Optional.of(FilePath.ROOT), trail.back());
        assertEquals(Optional.empty(), trail.back());
        assertEquals(Optional.of(etc), trail.forward());
        assertEquals(Optional.of(FilePath.ROOT), trail.back());
        trail.go(new FilePath("/srv"));
        assertEquals(Optional.empty(), trail.forward());
    }

    @Test
    void aLastLineWithoutALineFeedIsTold() {
        assertEquals(List.of("a", "\\ No newline at end of file"), Draft.lines("a"));
        assertEquals(List.of("a"), Draft.lines("a\n"));
        assertEquals(List.of(), Draft.lines(""));
    }

    @Test
    void whatIsTooLongForTheEditorIsOnlyLookedAt() {
        assertEquals(
                Optional.of(Opening.Why.LINES),
                Opening.why("\n".repeat(Opening.MOST_LINES).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(
                Optional.of(Opening.Why.LINE),
                Opening.why(new String(new char[Opening.LONGEST_LINE + 2])
                        .replace('\0', 'x')
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(Optional.of(Opening.Why.BINARY), Opening.why(new byte[] {'a', 0}));
        assertEquals(Optional.empty(), Opening.why("a\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void linkOfWhichNobodyTellsWhatIsThereLeadsToAPathOfItsOwn() {
        FileEntry plain = row("x", FileKind.LINK, 0).entry();
        assertEquals(Optional.of(new FilePath("/etc/ssl/key")), link(plain, "../ssl/key", Optional.empty()));
        assertEquals(Optional.of(new FilePath("/srv")), link(plain, "/srv", Optional.empty()));
        assertEquals(Optional.empty(), link(plain, "/srv", Optional.of(FileKind.FOLDER)), "then it is gone into");
    }

    private static Optional<FilePath> link(FileEntry one, String target, Optional<FileKind> leads) {
        return FileRow.of(
                        new FilePath("/etc/closed"),
                        new FileEntry(
                                one.name(),
                                one.kind(),
                                one.mode(),
                                one.owner(),
                                one.size(),
                                one.allocated(),
                                one.times(),
                                one.identity(),
                                Optional.of(target),
                                leads,
                                one.marks()))
                .target();
    }
}
