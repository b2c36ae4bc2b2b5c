package org.reeve.helper.tasks.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.scans.DiskEntry;
import org.reeve.api.scans.DiskKind;
import org.reeve.helper.system.Command;
import org.reeve.helper.tasks.FoundReading;
import org.reeve.helper.tasks.TaskFiles;
import org.reeve.helper.tasks.TaskTexts;

class DiskScanTest {
    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path tree = Path.of("");

    private TaskFiles files() {
        return new TaskFiles(folder, TaskTexts.JSON);
    }

    private String scan(Path of) throws IOException {
        try (Report report = new Report(files())) {
            return new DiskScan(new Command(), of, files()).run(report);
        }
    }

    private List<DiskEntry> entries(long node) {
        return FoundReading.node(files(), node);
    }

    private DiskEntry named(List<DiskEntry> entries, String name) {
        return entries.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void foldersAreAddedUpAndCanBeOpened() throws IOException {
        Path deep = Files.createDirectories(tree.resolve("a/b"));
        Files.write(deep.resolve("big"), new byte[300_000]);
        Files.write(tree.resolve("a/small"), new byte[10]);
        Files.createDirectories(tree.resolve("empty"));
        String text = scan(tree);
        assertTrue(text.startsWith("6 files and folders take "), text);
        List<DiskEntry> top = entries(DiskEntry.TOP);
        DiskEntry a = named(top, "a");
        assertEquals(4, a.files());
        assertEquals(DiskEntry.CLOSED, named(top, "empty").node());
        DiskEntry b = named(entries(a.node()), "b");
        assertTrue(b.bytes() >= 300_000, b.toString());
        assertEquals("big", entries(b.node()).getFirst().name());
    }

    @Test
    void fileOfTwoNamesCountsOnce() throws IOException {
        Path one = Files.write(tree.resolve("one"), new byte[300_000]);
        Files.createLink(tree.resolve("two"), one);
        scan(tree);
        List<DiskEntry> top = entries(DiskEntry.TOP);
        assertEquals(2, top.size());
        assertEquals(0, top.getLast().bytes());
    }

    @Test
    void manySmallFilesBecomeOneRest() throws IOException {
        for (int i = 0; i < 50; i++) {
            Files.write(tree.resolve("file " + i), new byte[10]);
        }
        scan(tree);
        List<DiskEntry> top = entries(DiskEntry.TOP);
        assertEquals(FolderSum.MOST_SMALL + 1, top.size());
        DiskEntry rest = top.stream()
                .filter(one -> one.kind() == DiskKind.REST)
                .findFirst()
                .orElseThrow();
        assertEquals(50 - FolderSum.MOST_SMALL, rest.files());
    }

    @Test
    void largestOfManyAreKeptAndNothingIsLostOfTheRest() throws IOException {
        FolderSum sum = new FolderSum("x", 0);
        for (int i = 1; i <= 5000; i++) {
            sum.add(new DiskEntry(DiskKind.FOLDER, "f" + i, i * 100_000L, 2, DiskEntry.CLOSED));
        }
        try (Report report = new Report(files())) {
            report.write("reeve\n");
            long node = sum.write(report);
            report.tell();
            List<DiskEntry> entries = entries(node);
            assertEquals(FolderSum.MOST + 1, entries.size());
            assertEquals("f5000", entries.getFirst().name());
            assertEquals(
                    sum.entry(0).bytes(),
                    entries.stream().mapToLong(DiskEntry::bytes).sum());
            assertEquals(10_001, sum.entry(0).files());
        }
    }

    @Test
    void anotherFileSystemIsNamedAndNotAddedUp() throws IOException {
        String walked = "d 1 8 2 10 0 /x\0d 2 8 2 2 1 mounted\0f 1 8 1 11 1 file\0";
        try (Report report = new Report(files())) {
            DiskScan scan = new DiskScan(new Command(), Path.of("/x"), files());
            scan.walk(new ByteArrayInputStream(walked.getBytes(StandardCharsets.UTF_8)), report);
            scan.finish(report, 0);
        }
        assertEquals(
                List.of(
                        new DiskEntry(DiskKind.FILE, "file", 4096, 1, DiskEntry.CLOSED),
                        new DiskEntry(DiskKind.OTHER_SYSTEM, "mounted", 0, 1, DiskEntry.CLOSED)),
                entries(DiskEntry.TOP));
    }

    /** Stopped in the middle of a folder that it went into two folders down. */
    @Test
    void whatIsAddedUpUntilNowCanBeRead() throws IOException {
        String walked = "d 1 8 2 10 0 /x\0d 1 8 2 2 1 done\0f 1 800 1 3 2 in it\0f 1 80 1 11 1 file\0"
                + "d 1 8 2 12 1 open\0d 1 8 2 13 2 deep\0f 1 400 1 14 3 some\0f 1 1 1 15 3 more\0";
        try (Report report = new Report(files())) {
            report.write("reeve\n");
            DiskScan scan = new DiskScan(new Command(), Path.of("/x"), files());
            scan.walk(new ByteArrayInputStream(walked.getBytes(StandardCharsets.UTF_8)), report);
            report.tell();
            scan.part();
            List<DiskEntry> top = entries(DiskEntry.TOP);
            DiskEntry done = named(top, "done");
            assertEquals(808 * 512, done.bytes());
            assertEquals("in it", entries(done.node()).getFirst().name(), "what is done can be opened");
            assertEquals(new DiskEntry(DiskKind.FOLDER, "open", 417 * 512, 4, DiskEntry.CLOSED), named(top, "open"));
            assertEquals(80 * 512, named(top, "file").bytes());
        }
    }

    @Test
    void linkIsNotFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), tree);
        HelperException refused = assertThrows(HelperException.class, () -> scan(link));
        assertEquals(Problem.INVALID, refused.problem());
    }

    @Test
    void nodeThatIsNoneIsNotFound() throws IOException {
        Files.createDirectories(tree.resolve("a/b"));
        scan(tree);
        for (long node : new long[] {1, 7, 1_000_000, -5}) {
            assertEquals(
                    Problem.NOT_FOUND,
                    assertThrows(HelperException.class, () -> entries(node)).problem(),
                    "node " + node);
        }
    }

    @Test
    void inodesAreRememberedByTheThousand() {
        Seen seen = new Seen();
        for (long inode = 1; inode <= 50_000; inode++) {
            assertTrue(seen.first(inode * 4096));
        }
        List<Long> again = new ArrayList<>();
        for (long inode = 1; inode <= 50_000; inode++) {
            if (seen.first(inode * 4096)) {
                again.add(inode);
            }
        }
        assertEquals(List.of(), again);
        assertFalse(seen.full());
    }
}
