package org.reeve.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileDescriptor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.api.logs.JournalChange;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalFiles;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogHistogram;
import org.reeve.api.logs.LogOrder;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogText;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.overview.Snapshot;
import org.reeve.api.processes.IoClass;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessorSet;
import org.reeve.api.services.CalendarText;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.LogTail;
import org.reeve.api.services.OverrideFinding;
import org.reeve.api.services.RemovedTimer;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.TimerRule;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.VersionId;
import org.reeve.testing.Row;

/** Each rule of a record at its border: the last value that it takes, and the first that it refuses. */
class BoundsTest {
    private static final Optional<Descriptor> FILE = Optional.of(new Descriptor(new FileDescriptor()));
    private static final VersionId VERSION = new VersionId("20260101T000000000000-00");
    private static final LogLine LINE = new LogLine(Instant.EPOCH, 0, "", "");

    static Stream<Supplier<?>> taken() {
        return Stream.of(
                () -> new JournalFile("0:0", "/a", JournalChange.ADDED, FILE),
                () -> new JournalFile("0:0", "/" + "a".repeat(4095), JournalChange.GONE, Optional.empty()),
                () -> new JournalFiles(files(16), true),
                () -> JournalSource.directory("/" + "a".repeat(4095)),
                () -> new LogUnit("a".repeat(1024), false),
                () -> new LogField("A", "a".repeat(1024)),
                () -> new LogText("a".repeat(1024), false, false),
                () -> query(64, 64, 64, 0),
                () -> query(0, 0, 0, 7),
                () -> LogQuery.ALL.between(Optional.of(Instant.EPOCH), Optional.of(Instant.EPOCH)),
                () -> new LogHistogram(Instant.EPOCH, Instant.EPOCH, List.of(1L), List.of(1L), List.of(true), false),
                () -> new Snapshot.Processor(1, 0, 0, 0),
                () -> new Snapshot.Memory(0, 0, 0, 0),
                () -> new Snapshot.Memory(2, 2, 1, 1),
                () -> new Snapshot.Rates(0, 0, 0, 0, 0),
                () -> new Snapshot.Rates(1000, 1, 1, 1, 1),
                () -> new Snapshot.Waiting(1000, 0, 1000),
                () -> new Snapshot.FileSystem("", "", "", 0, 0, 0, true),
                () -> new LogLine(Instant.EPOCH, 7, "", ""),
                () -> new LogTail(true, Collections.nCopies(16, LINE)),
                () -> new OverrideFinding(0, true, ""),
                () -> new ProcessId(1, 0),
                () -> new Nice(-20),
                () -> new Nice(19),
                () -> new IoPriority(IoClass.REALTIME, 7),
                () -> new IoPriority(IoClass.IDLE, 0),
                () -> new ProcessorSet("0,8191"),
                () -> new RemovedTimer(new UnitName("a.timer"), VERSION, VERSION),
                () -> TimerRule.afterBoot(1),
                () -> TimerRule.repeated(TimerRule.LONGEST_SECONDS),
                () -> timed("a".repeat(100), "d".repeat(200), command(100), "a".repeat(31), 20, 0),
                () -> timed("a", "", List.of("/" + "p".repeat(1023)), "", 1, TimerRule.LONGEST_SECONDS),
                () -> timed("a", "", List.of("/a", "b".repeat(TimedCommand.LONGEST_COMMAND - 2)), "", 1, 0));
    }

    static Stream<Supplier<?>> refused() {
        return Stream.of(
                () -> new JournalFile("0", "/a", JournalChange.GONE, Optional.empty()),
                () -> new JournalFile("0:0", "a", JournalChange.GONE, Optional.empty()),
                () -> new JournalFile("0:0", "/" + "a".repeat(4096), JournalChange.GONE, Optional.empty()),
                () -> new JournalFile("0:0", "/a\0", JournalChange.GONE, Optional.empty()),
                () -> new JournalFile("0:0", "/a", JournalChange.GONE, FILE),
                () -> new JournalFile("0:0", "/a", JournalChange.ADDED, Optional.empty()),
                () -> new JournalFiles(files(17), true),
                () -> JournalSource.directory("/" + "a".repeat(4096)),
                () -> JournalSource.directory("a"),
                () -> JournalSource.directory("/\0"),
                () -> new JournalSource(JournalKind.MINE, Optional.of("/a")),
                () -> new JournalSource(JournalKind.DIRECTORY, Optional.empty()),
                () -> new LogUnit("a".repeat(1025), false),
                () -> new LogField("A", "a".repeat(1025)),
                () -> new LogField("a", ""),
                () -> new LogField("0A", ""),
                () -> new LogField("A".repeat(65), ""),
                () -> new LogText("", false, false),
                () -> new LogText("a".repeat(1025), false, false),
                () -> query(65, 0, 0, 0),
                () -> query(0, 65, 0, 0),
                () -> query(0, 0, 65, 0),
                () -> query(0, 0, 0, -1),
                () -> query(0, 0, 0, 8),
                () -> LogQuery.ALL.ofIdentifiers(List.of("a".repeat(1025))),
                () -> LogQuery.ALL.between(Optional.of(Instant.EPOCH.plusNanos(1)), Optional.of(Instant.EPOCH)),
                () -> new LogHistogram(Instant.EPOCH, Instant.EPOCH, List.of(1L), List.of(), List.of(true), false),
                () -> new LogHistogram(Instant.EPOCH, Instant.EPOCH, List.of(1L), List.of(1L), List.of(), false),
                () -> new LogPlace("newest "),
                () -> new BootId("0".repeat(31)),
                () -> new Snapshot.Processor(0, 0, 0, 0),
                () -> new Snapshot.Processor(1, -1, 0, 0),
                () -> new Snapshot.Processor(1, 0, -1, 0),
                () -> new Snapshot.Processor(1, 0, 0, -1),
                () -> new Snapshot.Memory(1, -1, 0, 0),
                () -> new Snapshot.Memory(1, 2, 0, 0),
                () -> new Snapshot.Memory(1, 0, 1, -1),
                () -> new Snapshot.Memory(1, 0, 1, 2),
                () -> new Snapshot.Rates(-1, 0, 0, 0, 0),
                () -> new Snapshot.Rates(1001, 0, 0, 0, 0),
                () -> new Snapshot.Rates(0, -1, 0, 0, 0),
                () -> new Snapshot.Rates(0, 0, -1, 0, 0),
                () -> new Snapshot.Rates(0, 0, 0, -1, 0),
                () -> new Snapshot.Rates(0, 0, 0, 0, -1),
                () -> new Snapshot.Waiting(1001, 0, 0),
                () -> new Snapshot.Waiting(0, -1, 0),
                () -> new Snapshot.Waiting(0, 0, 1001),
                () -> new Snapshot.FileSystem("", "", "", -1, 0, 0, true),
                () -> new Snapshot.FileSystem("", "", "", 0, -1, 0, true),
                () -> new Snapshot.FileSystem("", "", "", 0, 0, -1, true),
                () -> new LogLine(Instant.EPOCH, 8, "", ""),
                () -> new LogLine(Instant.EPOCH, -1, "", ""),
                () -> new LogTail(true, Collections.nCopies(17, LINE)),
                () -> new OverrideFinding(-1, true, ""),
                () -> new ProcessId(0, 0),
                () -> new ProcessId(1, -1),
                () -> ProcessId.of("01:1"),
                () -> new Nice(-21),
                () -> new Nice(20),
                () -> new IoPriority(IoClass.REALTIME, 8),
                () -> new IoPriority(IoClass.IDLE, 1),
                () -> new ProcessorSet(""),
                () -> new ProcessorSet("8192"),
                () -> new ProcessorSet("3-1"),
                () -> new ProcessorSet("1,"),
                () -> new RemovedTimer(new UnitName("a.service"), VERSION, VERSION),
                () -> new RemovedTimer(new UnitName("a@.timer"), VERSION, VERSION),
                () -> TimerRule.afterBoot(0),
                () -> TimerRule.repeated(TimerRule.LONGEST_SECONDS + 1),
                () -> timed("a".repeat(101), "", command(1), "", 1, 0),
                () -> timed("-a", "", command(1), "", 1, 0),
                () -> timed("a", "d".repeat(201), command(1), "", 1, 0),
                () -> timed("a", "d\ne", command(1), "", 1, 0),
                () -> timed("a", "d\\", command(1), "", 1, 0),
                () -> timed("a", "", command(101), "", 1, 0),
                () -> timed("a", "", List.of("/" + "p".repeat(1024)), "", 1, 0),
                () -> timed("a", "", List.of("/"), "", 1, 0),
                () -> timed("a", "", List.of("/a$"), "", 1, 0),
                () -> timed("a", "", List.of("/a", "b".repeat(TimedCommand.LONGEST_COMMAND - 1)), "", 1, 0),
                () -> timed("a", "", List.of("/a", "\u202e"), "", 1, 0),
                () -> timed("a", "", command(1), "a".repeat(32), 1, 0),
                () -> timed("a", "", command(1), "", 0, 0),
                () -> timed("a", "", command(1), "", 21, 0),
                () -> timed("a", "", command(1), "", 1, -1),
                () -> timed("a", "", command(1), "", 1, TimerRule.LONGEST_SECONDS + 1));
    }

    private static List<JournalFile> files(int count) {
        return Collections.nCopies(count, new JournalFile("0:0", "/a", JournalChange.GONE, Optional.empty()));
    }

    private static LogQuery query(int units, int identifiers, int fields, int priority) {
        return new LogQuery(
                Collections.nCopies(units, new LogUnit("a", false)),
                Collections.nCopies(identifiers, "a"),
                Optional.of(priority),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Collections.nCopies(fields, new LogField("A", "")),
                Optional.empty(),
                LogOrder.NEWEST_FIRST);
    }

    private static List<String> command(int words) {
        return Collections.nCopies(words, "/a");
    }

    private static TimedCommand timed(
            String name, String description, List<String> command, String user, int rules, int delay) {
        TimerRule rule = TimerRule.calendar(new CalendarText("daily"));
        return new TimedCommand(name, description, command, user, "", Collections.nCopies(rules, rule), false, delay);
    }

    @ParameterizedTest
    @MethodSource("taken")
    void lastValueThatARuleTakesIsTaken(Supplier<?> record) {
        assertTrue(record.get().equals(record.get()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Row("A19")
    void firstValueThatARuleRefusesIsRefused(Supplier<?> record) {
        assertThrows(IllegalArgumentException.class, record::get);
    }

    @Test
    void namesAreWhatTheirFormSays() {
        assertTrue(BootId.isValid("0123456789abcdef".repeat(2)));
        assertFalse(BootId.isValid("0123456789ABCDEF".repeat(2)));
        assertTrue(VersionId.isValid(VERSION.value()));
        assertFalse(VersionId.isValid(VERSION.value() + "0"));
        assertTrue(LogField.isName("_A0"));
        assertFalse(LogField.isName("a"));
        assertTrue(UnitName.isValid("azAZ09:-_.\\@.service"));
        for (String beside : List.of("`", "{", "@\u00c0", "[", "/", ";")) {
            assertFalse(UnitName.isValid("a" + beside + ".service"), beside);
        }
        assertFalse(new UnitName("a@b.service").template());
    }
}
