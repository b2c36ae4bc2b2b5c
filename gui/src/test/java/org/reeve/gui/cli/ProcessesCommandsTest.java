package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reeve.api.Change;
import org.reeve.api.Sink;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.ProcessFacts;
import org.reeve.api.processes.ProcessFigures;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessLimit;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessState;
import org.reeve.api.processes.ProcessUnit;
import org.reeve.api.processes.ProcessesChanged;
import org.reeve.api.processes.ProcessesCommands;
import org.reeve.api.processes.ProcessesRead;
import org.reeve.api.processes.RunningProcess;

class ProcessesCommandsTest {
    private static final ProcessId SSHD = new ProcessId(812, 1000);
    private static final ProcessId EDITOR = new ProcessId(4711, 2000);
    private static final ProcessId KERNEL = new ProcessId(2, 1);

    private static final List<RunningProcess> ALL = List.of(
            process(KERNEL, "root", "", Optional.empty(), 0, 3_600_000, 0),
            process(SSHD, "root", "sshd: /usr/sbin/sshd -D", Optional.of("ssh.service"), 8 << 20, 61_000, 0),
            process(EDITOR, "alice", "vi notes\u001b[31m", Optional.empty(), 32 << 20, 2_000, 5));

    private static RunningProcess process(
            ProcessId id, String user, String command, Optional<String> unit, long memory, long ran, int nice) {
        return new RunningProcess(
                new ProcessFacts(
                        id,
                        1,
                        "kthreadd",
                        command,
                        user.equals("alice") ? 1000 : 0,
                        user,
                        user.equals("alice"),
                        command.isEmpty(),
                        unit.map(name -> new ProcessUnit(name, false)),
                        Instant.EPOCH),
                new ProcessFigures(
                        id, ProcessState.SLEEPING, nice, 1, memory, ran, Optional.empty(), Optional.empty()));
    }

    private static FakeDoor door() {
        return new FakeDoor(
                call -> new Change("4711 vi", "it was told", List.of("kill"), List.of(), List.of()),
                Map.of(ProcessesRead.class, new Processes()));
    }

    private record Processes() implements ProcessesRead {
        @Override
        public List<RunningProcess> list() {
            return ALL;
        }

        @Override
        public void watch(Sink<ProcessesChanged> changes) {}

        @Override
        public ProcessDetail get(ProcessId process) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ProcessLimit> limits(ProcessId process) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatHoldsMostComesFirst() {
        assertEquals("""
                PID   USER   STATE     NICE  MEMORY    RAN      UNIT         COMMAND
                4711  alice  sleeping  5     32.0 MiB  0:00:02               vi notes\\u001b[31m
                812   root   sleeping  0     8.0 MiB   0:01:01  ssh.service  sshd: /usr/sbin/sshd -D
                2     root   sleeping  0     0.0 MiB   1:00:00               [kthreadd]
                """, Run.of(door(), "processes", "list").out());
    }

    @Test
    void otherOrdersAndFilters() {
        assertEquals(List.of("2", "812", "4711"), numbers("--sort", "cpu"));
        assertEquals(List.of("2", "812", "4711"), numbers("--sort", "pid"));
        assertEquals(List.of("812"), numbers("--unit", "ssh"));
        assertEquals(List.of("812", "2"), numbers("--user", "root"));
        assertEquals(List.of("4711"), numbers("-n", "1"));
        assertTrue(Run.of(door(), "processes", "list", "--user", "eve").err().contains("no such processes"));
        assertTrue(Run.of(door(), "processes", "list", "--json").out().contains("4711"));
    }

    private static List<String> numbers(String... options) {
        String[] line = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("processes", "list"), java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        return Run.of(door(), line)
                .out()
                .lines()
                .skip(1)
                .map(row -> row.split(" ")[0])
                .toList();
    }

    @Test
    void aSignalGoesToTheVeryProcessAndAsksForOthersOnly() {
        FakeDoor door = door();
        Run run = Run.of(door, "processes", "signal", "hup", "4711");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(ProcessesCommands.call(true, EDITOR, ProcessSignal.HUP)), door.calls);
        FakeDoor others = door();
        assertEquals(
                ExitCode.OK,
                Run.of(others, "processes", "signal", "--no-ask", "TERM", "812").code());
        assertEquals(
                List.of(ProcessesCommands.call(false, SSHD, ProcessSignal.TERM).quiet()), others.calls);
    }

    @Test
    void aNumberThatNothingHasChangesNothing() {
        FakeDoor door = door();
        Run run = Run.of(door, "processes", "signal", "TERM", "4711", "99");
        assertEquals(ExitCode.NOT_FOUND, run.code());
        assertTrue(run.err().contains("No process has the number 99."), run.err());
        assertEquals(List.of(), door.calls);
    }

    @Test
    void whoIsServedLaterAsksNobodyAndEarlierDoes() {
        FakeDoor later = door();
        assertEquals(
                ExitCode.OK, Run.of(later, "processes", "nice", "10", "4711").code());
        assertEquals(List.of(ProcessesCommands.call(true, EDITOR, new Nice(10))), later.calls);
        FakeDoor earlier = door();
        Run run = Run.of(earlier, "processes", "nice", "--", "-5", "4711");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals(List.of(ProcessesCommands.call(false, EDITOR, new Nice(-5))), earlier.calls);
        Run wrong = Run.of(door(), "processes", "nice", "99", "4711");
        assertEquals(ExitCode.USAGE, wrong.code());
        assertTrue(wrong.err().contains("expected -20"), wrong.err());
    }
}
