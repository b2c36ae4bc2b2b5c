package org.reeve.helper.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.IoClass;
import org.reeve.api.processes.IoPriority;
import org.reeve.api.processes.Nice;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.ProcessState;
import org.reeve.api.processes.RunningProcess;
import org.reeve.helper.system.Command;
import org.reeve.helper.system.HeldProcess;
import org.reeve.helper.system.ProcFolder;
import org.reeve.testing.Row;

/** On processes that the test starts itself. */
class ProcessesChangesTest {
    private final HeldProcess.Holder holder = new HeldProcess.Holder();
    private final ProcessesChanges changes = new ProcessesChanges(holder, false, 0);
    private final Processes processes =
            new Processes(holder, new Command(), new com.sun.security.auth.module.UnixSystem().getUid());
    private Optional<Process> started = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        started = Optional.of(new ProcessBuilder("sleep", "60").start());
    }

    @AfterEach
    void end() {
        started.ifPresent(Process::destroyForcibly);
    }

    private Process process() {
        return started.orElseThrow();
    }

    private ProcessId id() {
        return id(process().pid());
    }

    private static ProcessId id(long pid) {
        int number = Math.toIntExact(pid);
        return new ProcessId(
                number,
                Stat.parse(new ProcFolder(Processes.PROC).read(number, "stat").orElseThrow())
                        .startTicks());
    }

    private RunningProcess seen() {
        return processes.get(id()).process();
    }

    @Test
    void signalReachesTheProcessAndTellsWhatCameOfIt() throws InterruptedException {
        Change change = changes.signal(id(), ProcessSignal.TERM);

        assertTrue(process().waitFor(10, TimeUnit.SECONDS));
        assertEquals("ended", change.result());
        assertEquals(List.of("kill", "-s", "TERM", Long.toString(process().pid())), change.command());
        assertEquals(List.of(), change.undo());
    }

    @Test
    void stoppingIsTakenBackByGoingOn() {
        Change stopped = changes.signal(id(), ProcessSignal.STOP);

        assertEquals(List.of(Call.of("processes.user.signal", id(), ProcessSignal.CONT)), stopped.undo());
        awaitState(ProcessState.STOPPED);
        assertEquals(1, changes.signal(id(), ProcessSignal.CONT).undo().size());
    }

    private void awaitState(ProcessState state) {
        for (int i = 0; i < 200 && seen().figures().state() != state; i++) {
            pause();
        }
        assertEquals(state, seen().figures().state());
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Row("C12")
    void processOfTheSamePidThatStartedAtAnotherTimeIsNeverHit() {
        ProcessId earlier = new ProcessId(id().pid(), id().startTicks() - 1);

        for (Runnable act : List.<Runnable>of(
                () -> changes.signal(earlier, ProcessSignal.KILL),
                () -> changes.terminateTree(earlier),
                () -> changes.nice(earlier, new Nice(19)),
                () -> changes.environment(earlier),
                () -> changes.resolve(earlier))) {
            HelperException refusal = assertThrows(HelperException.class, act::run);
            assertEquals(Problem.NOT_FOUND, refusal.problem());
        }
        HelperException held =
                assertThrows(HelperException.class, () -> holder.hold(earlier.pid(), earlier.startTicks())
                        .close());
        assertEquals(Problem.CONFLICT, held.problem());
        assertTrue(process().isAlive());
        assertEquals(0, seen().figures().nice());
    }

    @Test
    void firstProcessThreadsOfTheKernelAndOneselfAreLeftAlone() {
        for (ProcessId untouchable : List.of(id(1), id(ProcessHandle.current().pid()))) {
            HelperException refusal =
                    assertThrows(HelperException.class, () -> changes.signal(untouchable, ProcessSignal.CONT));
            assertEquals(Problem.INVALID, refusal.problem());
        }
        ProcessesChanges behind = new ProcessesChanges(holder, true, process().pid());
        assertEquals(
                Problem.INVALID,
                assertThrows(HelperException.class, () -> behind.terminateTree(id()))
                        .problem());
        assertTrue(process().isAlive());
    }

    @Test
    void treeEndsFromTheTopDownwards() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "sleep 61 & sleep 62 & wait").start();
        for (int i = 0; i < 500 && shell.descendants().count() < 2; i++) {
            pause();
        }
        List<ProcessHandle> below = shell.descendants().toList();

        Change change = changes.terminateTree(id(shell.pid()));

        assertTrue(shell.waitFor(10, TimeUnit.SECONDS));
        assertEquals("3 processes were told to end", change.result());
        assertEquals(2, below.size());
        assertEquals(2, change.affected().size());
        for (ProcessHandle one : below) {
            for (int i = 0; i < 500 && one.isAlive(); i++) {
                pause();
            }
            assertTrue(!one.isAlive(), "it still runs: " + one.pid());
        }
    }

    @Test
    void niceValueIsSetAndOnlyRootTakesItBack() {
        Change change = changes.nice(id(), new Nice(7));

        assertEquals(7, seen().figures().nice());
        assertEquals(List.of(Call.of("processes.tune.nice", id(), new Nice(0))), change.undo());
        assertEquals(List.of("renice", "-n", "7", "-p", Long.toString(process().pid())), change.command());
    }

    @Test
    void turnAtTheDisksAndProcessorsAreSetAndTakenBack() {
        ProcessDetail before = processes.get(id());
        IoPriority idle = new IoPriority(IoClass.IDLE, 0);
        Change io = changes.ioPriority(id(), idle);
        int first = before.processors().numbers().getFirst();
        Change affinity = changes.affinity(id(), new org.reeve.api.processes.ProcessorSet(Integer.toString(first)));
        ProcessDetail after = processes.get(id());

        assertEquals(Optional.of(idle), after.ioPriority());
        assertEquals(List.of(first), after.processors().numbers());
        assertEquals(
                List.of(Call.of(
                        "processes.user.ioPriority", id(), before.ioPriority().orElseThrow())),
                io.undo());
        if (before.processors().numbers().size() > 1) {
            assertEquals(List.of(Call.of("processes.user.affinity", id(), before.processors())), affinity.undo());
        }
    }

    @Test
    void whatAProcessHasOpenIsTold() {
        assertTrue(changes.environment(id()).stream().anyMatch(one -> one.name().equals("PATH")));
        assertTrue(changes.files(id()).stream().anyMatch(one -> one.descriptor() == 0));
        assertEquals(List.of(), changes.sockets(id()));
        assertTrue(changes.maps(id()).stream().anyMatch(one -> one.path().endsWith("/sleep") && one.executable()));
        assertTrue(processes.limits(id()).stream().anyMatch(one -> one.name().equals("Max open files")));
    }

    @Test
    void targetNamesTheProcessAndChangesWithItsProgram() {
        assertEquals(id() + " sleep", changes.resolve(id()).id());
    }

    @Test
    void listHasThisTestAndItsChild() {
        List<RunningProcess> all = processes.list();
        assertTrue(all.stream()
                .anyMatch(one -> one.id().equals(id()) && one.facts().command().equals("sleep 60")));
        assertTrue(all.stream()
                .anyMatch(one -> one.id().pid() == ProcessHandle.current().pid()
                        && one.figures().memory() > 1 << 20));
    }
}
