package org.reeve.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.connections.ConnectionAction;
import org.reeve.api.connections.ConnectionId;
import org.reeve.api.connections.ConnectionsCommands;
import org.reeve.api.logs.JournalChange;
import org.reeve.api.logs.JournalFile;
import org.reeve.api.logs.JournalKind;
import org.reeve.api.logs.JournalSource;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogOrigin;
import org.reeve.api.logs.LogPlace;
import org.reeve.api.logs.LogQuery;
import org.reeve.api.logs.LogRow;
import org.reeve.api.logs.LogRows;
import org.reeve.api.logs.LogUnit;
import org.reeve.api.overview.Snapshot;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.testing.Row;

class RecordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh.service",
                "getty@tty1.service",
                "getty@.service",
                "-.mount",
                "-.slice",
                "dev-disk-by\\x2duuid-1.device",
                "systemd-fsck@dev-disk-by\\x2dlabel-EFI.service",
                "org.freedesktop.Reeve-1:2.scope",
                "a..b.service"
            })
    void unitNameTakesWhatSystemdNamesUnits(String name) {
        assertEquals(name, new UnitName(name).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".service",
                "ssh",
                "-H",
                "-x.service",
                "--help.service",
                "../../etc/passwd",
                "a/b.service",
                "a b.service",
                "a;b.service",
                "a\n.service",
                "a.service\n",
                "\u00e4.service",
                "a%2e.service",
                "$(id).service",
                "a.servicex",
                "a.Service",
                "-.service",
                "..",
                "a\u202e.service"
            })
    @Row("C2")
    void unitNameRefusesEverythingElse(String name) {
        assertThrows(IllegalArgumentException.class, () -> new UnitName(name));
    }

    @Test
    void unitNameIsAtMostWhatSystemdTakes() {
        assertTrue(UnitName.isValid("a".repeat(247) + ".service"));
        assertFalse(UnitName.isValid("a".repeat(248) + ".service"));
    }

    @Test
    void typeIsTheEndingOfTheName() {
        assertEquals(UnitType.SOCKET, new UnitName("a.service.socket").type());
        assertTrue(new UnitName("getty@.service").template());
    }

    @Test
    @Row("C4")
    void commandNamesTheScopeAndGuardsALeadingDash() {
        assertEquals(
                List.of("systemctl", "--user", "restart", "a.service"),
                ServicesCommands.command(Scope.USER, UnitAction.RESTART, new UnitName("a.service")));
        assertEquals(
                List.of("systemctl", "reset-failed", "--", "-.mount"),
                ServicesCommands.command(Scope.SYSTEM, UnitAction.RESET_FAILED, new UnitName("-.mount")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5fb06bd0-0bb0-7ffb-45f1-d6edd65f3e03",
                "5FB06BD0-0BB0-7FFB-45F1-D6EDD65F3E03",
                "d6d14ee9b0b3e3b5a5a0f3d6a8a1c7b1d6d14ee9"
            })
    void connectionIdTakesWhatNetworkManagerGives(String uuid) {
        assertEquals(uuid, new ConnectionId(uuid).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Home",
                "--help",
                "5fb06bd0-0bb0-7ffb-45f1-d6edd65f3e03 ",
                "5fb06bd0-0bb0-7ffb-45f1-d6edd65f3e03\n",
                "5fb06bd00bb07ffb45f1d6edd65f3e03",
                "../fb06bd0-0bb0-7ffb-45f1-d6edd65f3e"
            })
    void connectionIdRefusesEverythingElse(String uuid) {
        assertThrows(IllegalArgumentException.class, () -> new ConnectionId(uuid));
    }

    @Test
    void commandAndCallOfAConnectionNameItByItsUuid() {
        ConnectionId home = new ConnectionId("5fb06bd0-0bb0-7ffb-45f1-d6edd65f3e03");

        assertEquals(
                List.of("nmcli", "connection", "up", "uuid", home.value()),
                ConnectionsCommands.command(ConnectionAction.CONNECT, home));
        assertEquals(
                Call.of("connections.manage.disconnect", home),
                ConnectionsCommands.call(ConnectionAction.CONNECT.inverse(), home));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "g0000000000000000000000000000000",
                "../../../../../../../../../../../etc",
                "0000000000000000000000000000000G"
            })
    @Row("C2")
    void changeIdIsThirtyTwoHexDigits(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ChangeId(text));
        assertFalse(ChangeId.random(new SecureRandom()).equals(ChangeId.random(new SecureRandom())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "restart", "services.manage.", ".a", "a..b", "Services.manage.x", "a.b.c.d.e.f", "a b.c"})
    void callRefusesWhatIsNoMethodName(String name) {
        assertThrows(IllegalArgumentException.class, () -> Call.of(name));
    }

    private static LogRows oneRow(int origin, int identifier, int unit) {
        return new LogRows(
                List.of(1L),
                List.of(1L),
                List.of(1L),
                List.of(origin),
                List.of(6),
                List.of(identifier),
                List.of(unit),
                List.of(0L),
                List.of("one"),
                List.of(new LogOrigin("a".repeat(32), new BootId("b".repeat(32)))),
                List.of("web"),
                List.of(new LogUnit("web.service", false)),
                1,
                Optional.empty(),
                true);
    }

    @Test
    void rowThatNamesWhatThePieceHasNotIsRefused() {
        assertEquals(1, oneRow(0, 0, 0).rows().size());
        assertEquals(1, oneRow(0, 0, -1).rows().size());
        for (int wrong : new int[] {-2, 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThrows(IllegalArgumentException.class, () -> oneRow(wrong, 0, 0));
            assertThrows(IllegalArgumentException.class, () -> oneRow(0, wrong, 0));
            assertThrows(IllegalArgumentException.class, () -> oneRow(0, 0, wrong));
        }
        assertThrows(IllegalArgumentException.class, () -> oneRow(-1, 0, 0));
    }

    @Test
    void rowsOfColumnsHaveTheirPlacesAndTimes() {
        LogOrigin origin = new LogOrigin("a".repeat(32), new BootId("b".repeat(32)));
        LogRows rows = new LogRows(
                List.of(1_000_000L, 5L),
                List.of(100L, 1L),
                List.of(16L, 1L),
                List.of(0, 0),
                List.of(3, 6 + 8 + 16),
                List.of(0, 0),
                List.of(0, -1),
                List.of(7L, 0L),
                List.of("one", "two"),
                List.of(origin),
                List.of("web"),
                List.of(new LogUnit("web.service", false)),
                2,
                Optional.empty(),
                true);
        LogRow second = rows.rows().getLast();

        assertEquals(
                "a".repeat(32) + "-11-" + "b".repeat(32) + "-65-f4245",
                second.place().value());
        assertEquals(Instant.ofEpochSecond(1, 5_000), second.time());
        assertTrue(second.cut() && second.binary() && second.priority() == 6);
        LogRow first = rows.rows().getFirst();
        assertFalse(first.cut() || first.binary());
        assertEquals(Optional.of(new LogUnit("web.service", false)), first.unit());
        assertEquals(Optional.empty(), second.unit());
        assertEquals(Optional.empty(), second.pid());
        assertEquals(3, rows.rows().getFirst().priority());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "message", "1A", "A=B", "A B", "A\n", "\u00c4"})
    void fieldOfTheJournalHasANameThatAFieldMayHave(String name) {
        assertThrows(IllegalArgumentException.class, () -> new LogField(name, "x"));
    }

    @Test
    void questionsAboutLogsRefuseNonsense() {
        assertThrows(IllegalArgumentException.class, () -> LogQuery.ALL.upTo(Optional.of(8)));
        assertThrows(
                IllegalArgumentException.class,
                () -> LogQuery.ALL.between(Optional.of(Instant.MAX), Optional.of(Instant.MIN)));
        assertThrows(IllegalArgumentException.class, () -> JournalSource.directory("relative"));
        assertThrows(IllegalArgumentException.class, () -> new JournalSource(JournalKind.MINE, Optional.of("/x")));
        assertThrows(IllegalArgumentException.class, () -> new LogPlace("s=1;i=2"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new JournalFile("fe:1", "/x.journal", JournalChange.ADDED, Optional.empty()));
    }

    @Test
    void figuresThatNoMachineHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Snapshot.Processor(0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Snapshot.Memory(10, 11, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Snapshot.Memory(10, 5, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Snapshot.Rates(1001, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Snapshot.Rates(0, 0, 0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Snapshot.Waiting(0, -1, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Snapshot.FileSystem("/", "ext4", "/dev/sda1", 1, 1, -1, true));
    }

    @Test
    void cancelRunsEachListenerOnceAndLateOnesAtOnce() {
        List<String> heard = new ArrayList<>();
        List<String> armed = new ArrayList<>();
        Cancel cancel = new Cancel(() -> armed.add("armed"));
        Cancel.Listening gone = cancel.onCancel(() -> heard.add("gone"));
        gone.close();
        try (Cancel.Listening _ = cancel.onCancel(() -> heard.add("first"))) {
            cancel.cancel();
            cancel.cancel();
        }
        try (Cancel.Listening _ = cancel.onCancel(() -> heard.add("late"))) {
            assertEquals(List.of("first", "late"), heard);
        }
        assertEquals(List.of("armed"), armed);
        assertThrows(HelperException.class, cancel::check);
    }

    @Test
    void printedTraceShowsBothSides() {
        HelperException failed = new HelperException(Problem.FAILED, "It did not work.")
                .withHelperTrace(
                        List.of(new TraceElement("org.reeve.helper.services.UnitJobs", "job", "UnitJobs.java", 7)));
        StringWriter printed = new StringWriter();
        failed.printStackTrace(new PrintWriter(printed));

        assertTrue(printed.toString().contains("RecordsTest"), printed.toString());
        assertTrue(printed.toString().contains("org.reeve.helper.services.UnitJobs.job(UnitJobs.java:7)"));
    }
}
