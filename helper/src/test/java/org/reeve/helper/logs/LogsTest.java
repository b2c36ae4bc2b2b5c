package org.reeve.helper.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.BootId;
import org.reeve.api.Descriptor;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalChange;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogCursor;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogFormat;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogText;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.logs.LogValue;
import org.reeve.testing.Row;

@Timeout(60)
class LogsTest {
    private static final LogQuery OLDEST = LogQuery.ALL.in(LogOrder.OLDEST_FIRST);

    private final Logs logs = new Logs();

    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private JournalSource source = JournalSource.mine();

    @BeforeEach
    void unpack() throws IOException {
        file = Sample.in(directory);
        source = JournalSource.directory(directory.toString());
    }

    private List<LogRow> rows(LogQuery query) {
        return Sample.all(logs, source, query);
    }

    private static HelperException refused(Runnable what) {
        return assertThrows(HelperException.class, what::run);
    }

    @Test
    void bothOrdersHaveTheSameRows() {
        List<LogRow> newest = rows(LogQuery.ALL);

        assertEquals(300, newest.size());
        assertEquals(newest.reversed(), rows(OLDEST));
    }

    @Test
    void pagesOfAnySizeMakeUpTheWholeEitherWay() {
        List<LogRow> all = rows(LogQuery.ALL);
        try (LogCursor cursor = logs.open(source, LogQuery.ALL)) {
            for (int size : List.of(1, 7, 64, 300)) {
                assertEquals(all, walk(cursor, LogPlace.NEWEST, size, true));
                assertEquals(all.reversed(), walk(cursor, LogPlace.OLDEST, size, false));
            }
        }
    }

    private static List<LogRow> walk(LogCursor cursor, LogPlace from, int size, boolean forward) {
        List<LogRow> walked = new ArrayList<>();
        boolean[] end = {false};
        LogPlace place = from;
        while (!end[0]) {
            List<LogRow> page = new ArrayList<>();
            if (forward) {
                cursor.next(place, size, rows -> take(rows, page, end));
            } else {
                cursor.previous(place, size, rows -> take(rows, page, end));
            }
            walked.addAll(page);
            place = page.isEmpty() ? place : page.getLast().place();
        }
        return walked;
    }

    private static void take(LogRows rows, List<LogRow> page, boolean[] end) {
        page.addAll(rows.rows());
        end[0] = rows.end();
    }

    @Test
    void rowsOfOneMicrosecondAreNeitherLostNorRepeated() {
        Set<LogPlace> places = new HashSet<>();
        rows(LogQuery.ALL).forEach(row -> places.add(row.place()));

        assertEquals(300, places.size());
    }

    @Test
    void aroundARowLieThoseBesideIt() {
        List<LogRow> all = rows(LogQuery.ALL);
        try (LogCursor cursor = logs.open(source, LogQuery.ALL)) {
            for (int at : List.of(0, 2, 150, 299)) {
                List<LogRow> near = new ArrayList<>();
                cursor.around(all.get(at).place(), 5, rows -> near.addAll(rows.rows()));
                assertEquals(all.subList(Math.max(0, at - 5), Math.min(300, at + 6)), near);
            }
        }
    }

    @Test
    void unitIsWhatWroteTheEntryAndWhatSystemdSpeaksOf() {
        LogQuery web = LogQuery.ALL.ofUnits(List.of(new LogUnit("web.service", false)));

        // journalctl --unit=web.service has as many
        assertEquals(150, rows(web).size());
        assertTrue(rows(web).stream()
                .allMatch(row -> row.unit().orElseThrow().name().equals("web.service")));
        assertEquals(
                30,
                rows(LogQuery.ALL.ofUnits(List.of(new LogUnit("player.service", true))))
                        .size());
    }

    @Test
    void partsOfAQueryAllHaveToHold() {
        LogQuery query = LogQuery.ALL
                .ofUnits(List.of(new LogUnit("web.service", false)))
                .upTo(Optional.of(3))
                .ofBoot(Optional.of(new BootId("2".repeat(32))))
                .ofFields(List.of(LogField.user(33)));
        List<LogRow> found = rows(query);

        assertFalse(found.isEmpty());
        for (LogRow row : found) {
            assertTrue(row.priority() <= 3 && row.boot().value().startsWith("2"), row.toString());
        }
    }

    @Test
    void timeBoundsHoldAtBothEnds() {
        List<LogRow> all = rows(OLDEST);
        LogQuery between = OLDEST.between(
                Optional.of(all.get(100).time()), Optional.of(all.get(120).time()));

        assertEquals(all.subList(100, 121), rows(between));
        assertEquals(all.subList(100, 121).reversed(), rows(between.in(LogOrder.NEWEST_FIRST)));
    }

    @Test
    void textIsFoundPlainAndByExpression() {
        assertEquals(
                List.of("request 101 took 707 ms"),
                Sample.messages(logs, source, text("REQUEST 101 took", false, false)));
        assertEquals(List.of(), Sample.messages(logs, source, text("REQUEST 101 took", false, true)));
        assertEquals(List.of("song 8", "song 18"), Sample.messages(logs, source, text("^song 1?8$", true, true)));
    }

    private static LogQuery text(String text, boolean regex, boolean matchCase) {
        return LogQuery.ALL.with(Optional.of(new LogText(text, regex, matchCase)));
    }

    @Test
    void expressionThatIsNoneIsInvalidAndSaysWhy() {
        HelperException failed = refused(() -> logs.open(source, text("a(b", true, false)));

        assertEquals(Problem.INVALID, failed.problem());
        assertTrue(failed.sentence().contains("missing closing )"), failed.sentence());
    }

    @Test
    void expressionThatBacktrackingWouldNotFinishDoes() {
        assertEquals(
                1,
                rows(text("^(x+x+)+\\z|^(x+x+)+é?$", true, false)).size()
                        + rows(text("^(x+)+y", true, false)).size());
    }

    @Test
    @Row("C15")
    void hostileMessagesComeAsTheyAre() {
        List<LogRow> all = rows(OLDEST);

        assertEquals("two\nlines\tand a tab", all.get(10).message());
        assertEquals("\u001b[2J\u001b]0;owned\u0007 cleared", all.get(11).message());
        assertEquals("abc\u202etxt.exe\u2066\u200b", all.get(12).message());
        assertEquals("bad \\xFF\\xFE octets \\xC3", all.get(13).message());
        assertTrue(all.get(13).binary() && !all.get(12).binary());
        assertEquals("x".repeat(4096), all.get(14).message());
        assertTrue(all.get(14).cut());
        assertEquals("\u00e9".repeat(2048), all.get(15).message());
        assertEquals("", all.get(16).message());
    }

    @Test
    void fieldsAreAllThereWithThoseThatRepeatAndThoseThatAreNoText() {
        List<LogValue> fields = new ArrayList<>();
        try (LogCursor cursor = logs.open(source, LogQuery.ALL)) {
            cursor.fields(rows(OLDEST).get(30).place(), fields::add);
        }
        List<LogValue> multi =
                fields.stream().filter(field -> field.name().equals("MULTI")).toList();
        LogValue blob = fields.stream()
                .filter(field -> field.name().equals("BLOB"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                List.of("one", "two"),
                multi.stream().map(LogValue::value).sorted().toList());
        assertTrue(blob.binary() && blob.bytes() == 256 && blob.value().endsWith("\\xFE\\xFF"), blob.toString());
    }

    @Test
    void entryThatIsGoneIsNotFound() {
        LogPlace nowhere = new LogPlace("a".repeat(32) + "-1-" + "b".repeat(32) + "-1-1");
        try (LogCursor cursor = logs.open(source, LogQuery.ALL)) {
            assertEquals(
                    Problem.NOT_FOUND,
                    refused(() -> cursor.fields(nowhere, field -> {})).problem());
        }
    }

    @Test
    void histogramCountsEveryRowOnceAndEndsCounted() {
        List<LogHistogram> told = new ArrayList<>();
        try (LogCursor cursor = logs.open(source, LogQuery.ALL)) {
            cursor.histogram(10, told::add);
        }
        LogHistogram last = told.getLast();

        assertFalse(last.estimated());
        assertEquals(300, last.rows().stream().mapToLong(Long::longValue).sum());
        assertEquals(
                rows(LogQuery.ALL.upTo(Optional.of(3))).size(),
                last.errors().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void listsComeFromTheIndex() {
        Set<LogUnit> units = new HashSet<>();
        logs.units(source, units::add);
        List<String> identifiers = new ArrayList<>();
        logs.identifiers(source, identifiers::add);

        assertTrue(units.containsAll(List.of(new LogUnit("web.service", false), new LogUnit("player.service", true))));
        assertEquals(List.of("systemd", "web"), identifiers.stream().sorted().toList());
        assertEquals(
                List.of("1".repeat(32), "2".repeat(32)),
                logs.boots(source).stream().map(boot -> boot.id().value()).toList());
    }

    @Test
    void corruptFileIsNamedAndTheOthersAreRead() throws IOException {
        Path cut = directory.resolve("cut.journal");
        Files.copy(file, cut);
        try (RandomAccessFile shorter = new RandomAccessFile(cut.toFile(), "rw")) {
            shorter.setLength(100_000);
        }
        Files.writeString(directory.resolve("nonsense.journal"), "no journal at all");
        try (LogCursor cursor = logs.open(source, LogQuery.ALL)) {
            List<String> faults =
                    cursor.faults().stream().map(JournalFault::file).toList();
            assertEquals(
                    List.of(
                            cut.toString(),
                            directory.resolve("nonsense.journal").toString()),
                    faults);
        }
        assertEquals(300, rows(LogQuery.ALL).size());
    }

    @Test
    void damageInTheMiddleEndsNothingButTheReadingOfWhatIsDamaged() throws IOException {
        byte[] octets = Files.readAllBytes(file);
        for (int at = 300_000; at < 310_000; at++) {
            octets[at] = (byte) 0xA5;
        }
        Files.write(file, octets);

        assertTrue(rows(LogQuery.ALL).size() <= 300);
    }

    @Test
    void passedFilesAreReadAndForgotten() throws IOException {
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> logs.open(JournalSource.passed(), LogQuery.ALL)).problem());
        try (FileInputStream open = new FileInputStream(file.toFile())) {
            logs.pass(added(open));
        }
        assertEquals(rows(LogQuery.ALL), Sample.all(logs, JournalSource.passed(), LogQuery.ALL));
        logs.forget();
        assertEquals(
                Problem.NOT_FOUND,
                refused(() -> logs.open(JournalSource.passed(), LogQuery.ALL)).problem());
    }

    private static JournalFiles added(FileInputStream open) throws IOException {
        return new JournalFiles(
                List.of(new JournalFile(
                        "fe:1", "/j/system.journal", JournalChange.ADDED, Optional.of(new Descriptor(open.getFD())))),
                true);
    }

    @Test
    void passedFileThatIsNoJournalIsNamedAndHarmsNoOther() throws IOException {
        Path nonsense = Files.writeString(directory.resolve("nonsense"), "no journal at all");
        try (FileInputStream open = new FileInputStream(file.toFile());
                FileInputStream other = new FileInputStream(nonsense.toFile())) {
            logs.pass(added(open));
            logs.pass(new JournalFiles(
                    List.of(new JournalFile(
                            "fe:2", "/j/bad.journal", JournalChange.ADDED, Optional.of(new Descriptor(other.getFD())))),
                    true));
        }
        try (LogCursor cursor = logs.open(JournalSource.passed(), LogQuery.ALL)) {
            assertEquals(
                    List.of("/j/bad.journal"),
                    cursor.faults().stream().map(JournalFault::file).toList());
        }
        assertEquals(300, Sample.all(logs, JournalSource.passed(), LogQuery.ALL).size());
    }

    /** libsystemd opens none of several files where one has no name any more; nobody may have told yet that it is gone. */
    @Test
    void aFileThatWasDeletedAMomentAgoKeepsNoOtherFromBeingRead() throws IOException {
        Path copy = Files.copy(file, directory.resolve("copy.journal"));
        try (FileInputStream open = new FileInputStream(file.toFile());
                FileInputStream other = new FileInputStream(copy.toFile())) {
            logs.pass(added(open));
            logs.pass(new JournalFiles(
                    List.of(new JournalFile(
                            "fe:2", "/j/old.journal", JournalChange.ADDED, Optional.of(new Descriptor(other.getFD())))),
                    true));
        }
        Files.delete(copy);
        assertEquals(300, Sample.all(logs, JournalSource.passed(), LogQuery.ALL).size());
    }

    @Test
    @Row("C10")
    void descriptorThatCanBeWrittenIsRefused() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            JournalFile writable = new JournalFile(
                    "fe:1", "/j/x.journal", JournalChange.ADDED, Optional.of(new Descriptor(open.getFD())));
            JournalFiles files = new JournalFiles(List.of(writable), true);
            assertEquals(Problem.INVALID, refused(() -> logs.pass(files)).problem());
        }
    }

    @Test
    void manyCursorsLeaveNoDescriptorOpen() throws IOException {
        try (FileInputStream open = new FileInputStream(file.toFile())) {
            logs.pass(added(open));
        }
        long before = descriptors();
        for (int i = 0; i < 50; i++) {
            assertEquals(
                    300, Sample.all(logs, JournalSource.passed(), LogQuery.ALL).size());
        }
        long until = System.nanoTime() + 10_000_000_000L;
        while (descriptors() > before && System.nanoTime() < until) {
            Thread.onSpinWait(); // a cursor closes on its own thread
        }
        assertTrue(descriptors() <= before, "descriptors of closed cursors stay open");
    }

    private static long descriptors() throws IOException {
        try (var all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }

    @Test
    void exportsHoldEveryEntryOnce() throws IOException {
        assertEquals(300, export(LogFormat.TEXT).lines().count());
        assertFalse(export(LogFormat.TEXT).contains("\u001b"));
        assertEquals(
                300,
                export(LogFormat.JSON)
                        .lines()
                        .filter(line -> line.startsWith("{\"__CURSOR\":\"s="))
                        .count());
        assertEquals(300, export(LogFormat.EXPORT).split("\n__CURSOR=|^__CURSOR=").length - 1);
    }

    @Test
    void certainRowsAreExportedInTheOrderTheyAreNamed() throws IOException {
        List<LogPlace> places = new ArrayList<>();
        Path target = directory.resolve("rows");
        try (LogCursor cursor = logs.open(source, LogQuery.ALL);
                FileOutputStream out = new FileOutputStream(target.toFile())) {
            cursor.next(LogPlace.NEWEST, 20, page -> page.rows().stream()
                    .map(LogRow::place)
                    .forEach(places::add));
            Descriptor file = new Descriptor(out.getFD());
            cursor.exportRows(List.of(places.get(7), places.get(2)), LogFormat.JSON, file, progress -> {});
            cursor.exportRows(List.of(places.get(11)), LogFormat.JSON, file, progress -> {});
        }
        List<String> lines = Files.readAllLines(target);
        assertEquals(3, lines.size());
        for (int i = 0; i < 3; i++) {
            String number = places.get(List.of(7, 2, 11).get(i)).value().split("-")[1];
            assertTrue(lines.get(i).contains(";i=" + number + ";"), lines.get(i));
        }
    }

    private String export(LogFormat format) throws IOException {
        Path target = directory.resolve("export");
        try (FileOutputStream out = new FileOutputStream(target.toFile());
                LogCursor cursor = logs.open(source, LogQuery.ALL)) {
            cursor.export(format, new Descriptor(out.getFD()), progress -> {});
        }
        return Files.readString(target, StandardCharsets.ISO_8859_1);
    }
}
