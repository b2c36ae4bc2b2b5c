package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.HelperException;
import org.reeve.api.Occasion;
import org.reeve.api.Origin;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.history.ChangeDetails;
import org.reeve.api.history.ChangeRecord;
import org.reeve.api.history.HistoryEntry;
import org.reeve.api.history.HistoryFilter;
import org.reeve.api.history.HistoryRead;
import org.reeve.api.services.UnitName;

class HistoryCommandsTest {
    private static final ChangeId STOP = new ChangeId("0".repeat(31) + "1");
    private static final ChangeId RESTART = new ChangeId("0".repeat(31) + "2");
    private static final ChangeId OWN = new ChangeId("0".repeat(31) + "3");
    private static final Call START = Call.of("services.manage.start", new UnitName("nginx.service"));
    private static final Call CHECK = Call.of("services.manage.start", new UnitName("php.service"));

    private static ChangeRecord record(ChangeId id, String at, String method, List<Call> undo, String lost) {
        return new ChangeRecord(
                id,
                Instant.parse(at),
                1000,
                77,
                method,
                "nginx.service",
                ChangeRecord.State.DONE,
                Optional.empty(),
                "inactive (dead)",
                new ChangeDetails(
                        Optional.of(Occasion.of(Origin.TRAY)),
                        Optional.empty(),
                        "active (running)",
                        List.of("systemctl", "stop", "nginx.service"),
                        List.of("php.service"),
                        undo,
                        lost,
                        Optional.of(12_000L),
                        Optional.empty()));
    }

    private static final History ROOT = new History(List.of(
            record(RESTART, "2026-11-21T07:02:13Z", "services.manage.restart", List.of(), ""),
            record(STOP, "2026-11-21T07:02:11Z", "services.manage.stop", List.of(START, CHECK), "")));
    private static final History USER = new History(
            List.of(record(OWN, "2026-11-21T07:02:12Z", "services.user.stop", List.of(), "The unit is gone.")));

    private record History(List<ChangeRecord> records) implements HistoryRead {
        @Override
        public ChangeRecord get(ChangeId id) {
            return records.stream()
                    .filter(record -> record.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new HelperException(Problem.NOT_FOUND, "There is no such change of yours."));
        }

        @Override
        public void list(HistoryFilter filter, Sink<HistoryEntry> entries) {
            records.stream()
                    .filter(record -> record.method().contains(filter.text()))
                    .limit(filter.most())
                    .forEach(record -> entries.emit(new HistoryEntry("alice", record)));
        }
    }

    private static FakeDoor door() {
        FakeDoor door = new FakeDoor(
                call -> call.method().startsWith("history")
                        ? null
                        : new Change("nginx.service", "active (running)", List.of("systemctl"), List.of(), List.of()),
                Map.of(HistoryRead.class, USER));
        door.atRoot = Map.of(HistoryRead.class, ROOT);
        return door;
    }

    @Test
    void whatBothHelpersKeepIsOneListNewestFirst() {
        String zeros = "0".repeat(31);
        assertEquals(
                List.of(zeros + "2", zeros + "3", zeros + "1"),
                Run.of(door(), "history", "list")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(" ")[0])
                        .toList());
        Run one = Run.of(door(), "history", "list", "-n", "1");
        assertEquals(
                zeros + "2  2026-11-21T07:02:13Z  alice  ● done  services.manage.restart  nginx.service",
                one.out().lines().skip(1).findFirst().orElse(""));
        assertTrue(Run.of(door(), "history", "list", "nonsense").err().contains("no such changes"));
        assertTrue(Run.of(door(), "history", "list", "--json").out().contains("\"alice\""));
    }

    @Test
    void everybodysAreAskedForAsACallThatMayAsk() {
        FakeDoor door = door();
        door.items = List.of(
                new HistoryEntry("bob", record(STOP, "2026-11-21T07:02:11Z", "services.manage.stop", List.of(), "")));
        assertTrue(Run.of(door, "history", "list", "--everybody").out().contains("bob"));
        assertEquals(List.of("history.confidential.list"), door.methods());
        assertTrue(door.calls.getFirst().mayAsk());
        Run.of(door, "history", "list", "--everybody", "--no-ask");
        assertFalse(door.calls.getLast().mayAsk());
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        Run run = Run.of(door(), "history", "list", "-n", "0");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("at least 1"), run.err());
    }

    @Test
    void allOfAChangeIsShown() {
        assertEquals("""
                WHAT       services.manage.stop
                TARGET     nginx.service
                WHEN       2026-11-21T07:02:11Z
                RESULT     ● done
                TOLD       inactive (dead)
                FROM       the icon in the panel
                BEFORE     active (running)
                SAME AS    systemctl stop nginx.service
                ALONG      php.service
                UNDO       reeve history undo 00000000000000000000000000000001
                """, Run.of(door(), "history", "show", STOP.value()).out());
        assertTrue(Run.of(door(), "history", "show", OWN.value()).out().contains("UNDO       The unit is gone."));
    }

    @Test
    void aChangeIsTakenBackCallByCallAndTheRecordSaysOfWhat() {
        FakeDoor door = door();
        Run run = Run.of(door, "history", "undo", STOP.value());
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(START, CHECK), door.calls);
        assertEquals(
                List.of(Occasion.of(Origin.TERMINAL), new Occasion(Origin.TERMINAL, Optional.of(STOP))),
                door.occasions);
    }

    @Test
    void whatCannotBeTakenBackSaysWhyAndChangesNothing() {
        for (var expected : Map.of(OWN, "The unit is gone.", RESTART, "Nothing takes it back.")
                .entrySet()) {
            FakeDoor door = door();
            Run run = Run.of(door, "history", "undo", expected.getKey().value());
            assertEquals(ExitCode.FAILED, run.code());
            assertTrue(run.err().contains(expected.getValue()), run.err());
            assertEquals(List.of(), door.calls);
        }
        Run unknown = Run.of(door(), "history", "undo", "f".repeat(32));
        assertEquals(ExitCode.NOT_FOUND, unknown.code());
        assertEquals(
                ExitCode.USAGE, Run.of(door(), "history", "undo", "nonsense").code());
    }
}
