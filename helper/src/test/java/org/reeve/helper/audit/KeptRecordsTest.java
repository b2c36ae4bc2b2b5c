package org.reeve.helper.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Grade;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.api.Problem;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideText;
import org.reeve.api.services.UnitName;
import org.reeve.testing.Row;
import org.reeve.wire.Contract;
import org.reeve.wire.Json;

/** What is kept of changes, in which order, for how long, and what becomes of what is not whole. */
class KeptRecordsTest {
    private static final UnitName UNIT = new UnitName("a.service");
    private static final Call STOP = Call.of("services.manage.stop", UNIT);
    private static final Call START = Call.of("services.manage.start", UNIT);
    private static final Order.Limits SMALL = new Order.Limits(4, 3);

    @TempDir
    private Path directory = Path.of("");

    private Audit audit(Order.Limits limits) {
        return audit(1000, limits);
    }

    private Audit audit(long uid, Order.Limits limits) {
        return new Audit(directory, uid, 42, new Json(Contract.reeve()), new Journal(false), limits);
    }

    private static ChangeId id(int number) {
        return new ChangeId(String.format("%032x", number));
    }

    private static Audit.Attempt attempt(int number, Call call, Optional<ChangeId> undoes) {
        return new Audit.Attempt(id(number), call.method(), "a.service", Grade.MANAGE)
                .asked(Optional.of(new Occasion(Origin.WINDOW, undoes)), call);
    }

    private static void make(Audit audit, int number) {
        Audit.Attempt attempt = attempt(number, STOP, Optional.empty());
        audit.intend(attempt);
        audit.done(attempt, stopped());
    }

    private static Change stopped() {
        return new Change(
                "a.service",
                "inactive (dead)",
                List.of("systemctl", "stop", "a.service"),
                List.of(START),
                List.of("b.service"),
                "active (running)");
    }

    private static List<ChangeId> ids(Iterator<ChangeRecord> records) {
        List<ChangeId> ids = new ArrayList<>();
        records.forEachRemaining(record -> ids.add(record.id()));
        return ids;
    }

    private Path folder() {
        return directory.resolve("1000");
    }

    @Test
    void whatWasDoneIsKeptWithCommandStatesOriginDurationAndUndo() {
        Audit audit = audit(SMALL);
        make(audit, 1);

        ChangeRecord record = audit.find(id(1)).orElseThrow();
        ChangeDetails details = record.details();
        assertEquals("inactive (dead)", record.text());
        assertEquals("active (running)", details.before());
        assertEquals(List.of("systemctl", "stop", "a.service"), details.command());
        assertEquals(List.of("b.service"), details.affected());
        assertEquals(List.of(START), details.undo());
        assertEquals(Optional.of(STOP), details.call());
        assertEquals(Optional.of(Occasion.of(Origin.WINDOW)), details.occasion());
        assertTrue(details.micros().orElseThrow() >= 0);
    }

    @Test
    void whatAPersonWroteIsNotKeptWithTheCall() throws IOException {
        Audit audit = audit(SMALL);
        Call save = Call.of(
                "services.override.save", UNIT, new OverrideText("[Service]\nEnvironment=A=hunter2"), ContentTag.NONE);
        Audit.Attempt attempt = attempt(1, save, Optional.empty());
        audit.intend(attempt);
        audit.done(attempt, new Change("a.service", "loaded", List.of("x"), List.of(save), List.of()));

        ChangeRecord record = audit.find(id(1)).orElseThrow();
        assertEquals(Optional.empty(), record.details().call());
        assertEquals(List.of(), record.details().undo());
        assertFalse(record.details().lost().isEmpty());
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("hunter2"), file.toString());
            }
        }
    }

    @Test
    void recordsOfAnEarlierVersionAreReadAndStandBeforeAllOthers() throws IOException {
        Files.createDirectories(folder());
        for (int i = 1; i <= 3; i++) {
            String old = "{\"id\":{\"value\":\"" + id(i).value()
                    + "\"},\"at\":1000000,\"uid\":1000,\"pid\":5,\"method\":\"services.manage.stop\","
                    + "\"target\":\"a.service\",\"state\":\"DONE\",\"text\":\"inactive (dead)\"}";
            Path file = folder().resolve(id(i).value() + ".result");
            Files.writeString(file, old);
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(i)));
        }
        Audit audit = audit(SMALL);
        assertEquals(List.of(id(3), id(2), id(1)), ids(audit.own()));
        make(audit, 4);
        assertEquals(List.of(id(4), id(3), id(2), id(1)), ids(audit.own()));
        assertEquals(ChangeDetails.NONE, audit.find(id(1)).orElseThrow().details());
    }

    @Test
    void undoOfAnotherVersionIsLostAndTheRecordIsNot() throws IOException {
        Audit audit = audit(SMALL);
        make(audit, 1);
        Path file = folder().resolve(id(1).value() + ".result");
        Files.writeString(file, Files.readString(file).replace("services.manage.start", "services.manage.awaken"));

        ChangeDetails details = audit.find(id(1)).orElseThrow().details();
        assertEquals(List.of(), details.undo());
        assertFalse(details.lost().isEmpty());
    }

    @Test
    void changeIsTakenBackOnlyByItsOwnUndo() {
        Audit audit = audit(SMALL);
        make(audit, 1);
        Audit.Attempt other = attempt(2, STOP, Optional.of(id(1)));
        audit.intend(other);
        audit.done(other, stopped());
        assertEquals(Optional.empty(), audit.find(id(1)).orElseThrow().details().undoneBy());

        Audit.Attempt undo = attempt(3, START.quiet(), Optional.of(id(1)));
        audit.intend(undo);
        audit.done(undo, stopped());
        assertEquals(
                Optional.of(id(3)), audit.find(id(1)).orElseThrow().details().undoneBy());
    }

    @Test
    void idThatWasCutOffSpoilsNoOther() throws IOException {
        Audit audit = audit(SMALL);
        make(audit, 1);
        Path part = folder().resolve("order").resolve("00000001");
        Files.writeString(part, "\n0123", StandardOpenOption.APPEND);
        make(audit, 2);

        assertEquals(List.of(id(2), id(1)), ids(audit.own()));
    }

    @Test
    void oldestAreForgottenAndNoMoreThanIsKept() throws IOException {
        Audit audit = audit(SMALL);
        IntStream.rangeClosed(1, 30).forEach(number -> make(audit, number));

        assertEquals(
                IntStream.rangeClosed(21, 30)
                        .mapToObj(KeptRecordsTest::id)
                        .toList()
                        .reversed(),
                ids(audit.own()));
        try (Stream<Path> files = Files.list(folder())) {
            assertEquals(10 * 2 + 1, files.count());
        }
    }

    @Test
    @Row("B13")
    void intentWithoutAResultStaysForADay() throws IOException {
        Audit audit = audit(SMALL);
        audit.intend(attempt(1, STOP, Optional.empty()));
        IntStream.rangeClosed(2, 30).forEach(number -> make(audit, number));
        assertEquals(id(1), ids(audit.own()).getLast());

        Path intent = folder().resolve(id(1).value() + ".intent");
        Files.setLastModifiedTime(intent, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        IntStream.rangeClosed(31, 40).forEach(number -> make(audit, number));
        assertFalse(Files.exists(intent));
        assertFalse(ids(audit.own()).contains(id(1)));
    }

    @Test
    void intentThatCannotBePutIntoTheOrderRefusesTheChangeAndLeavesNothing() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("order"), "in the way");
        Audit audit = audit(SMALL);

        assertEquals(
                Problem.FAILED,
                assertThrows(HelperException.class, () -> audit.intend(attempt(1, STOP, Optional.empty())))
                        .problem());
        assertEquals(Optional.empty(), audit.find(id(1)));
    }

    @Test
    void everybodysRecordsComeNewestFirstWhoeverMadeThem() {
        Audit one = audit(1000, SMALL);
        Audit other = audit(1001, SMALL);
        make(one, 1);
        make(other, 2);
        make(one, 3);

        assertEquals(List.of(id(3), id(2), id(1)), ids(one.everybodys()));
        assertEquals(List.of(id(3), id(1)), ids(one.own()));
    }

    @Test
    void firstOfAHundredThousandRecordsComeSoon() throws IOException {
        Audit audit = audit(new Order.Limits(1000, 200));
        make(audit, 100_000);
        String record = Files.readString(folder().resolve(id(100_000).value() + ".result"));
        for (int part = 1; part <= 100; part++) {
            StringBuilder names = new StringBuilder();
            for (int number = (part - 1) * 1000; number < part * 1000; number++) {
                names.append('\n').append(id(number).value());
            }
            Files.writeString(folder().resolve("order").resolve(String.format("%08d", part)), names);
        }
        for (int number = 99_000; number < 100_000; number++) {
            Path file = folder().resolve(id(number).value() + ".result");
            Files.writeString(
                    file, record.replace(id(100_000).value(), id(number).value()));
        }
        List<Long> took = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            long began = System.nanoTime();
            Iterator<ChangeRecord> records = audit.own();
            for (int i = 0; i < 200; i++) {
                assertEquals(id(99_999 - i), records.next().id());
            }
            took.add(System.nanoTime() - began);
        }
        long began = System.nanoTime();
        assertEquals(1000, ids(audit.own()).size());
        long all = System.nanoTime() - began;
        assertTrue(took.stream().sorted().toList().get(2) * 4 < all, took + " of " + all + " ns");
    }
}
