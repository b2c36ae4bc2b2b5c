package org.reeve.gui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.LogLine;
import org.reeve.api.session.LockState;
import org.reeve.api.session.Verdict.Permit;

class ServicesCommandsTest {
    private final FakeDoor door =
            FakeDoor.answering(call -> call.method().endsWith("unlock") ? LockState.LOCKED : Sample.change(call));

    @Test
    void aListIsSortedAndAligned() {
        FakeDoor services = withUnits();
        assertEquals("""
                UNIT         STATE               DESCRIPTION
                a.service    ● active (running)  First
                bad.service  × failed (failed)   Broken
                z.service    ● active (running)  Last
                """, Run.of(services, "services", "list").out());
    }

    @Test
    void onlyFailedUnitsAreListedOnDemand() {
        String out = Run.of(withUnits(), "services", "list", "--failed").out();
        assertEquals(2, out.lines().count(), out);
        assertTrue(out.contains("bad.service"), out);
    }

    @Test
    void statusShowsNothingThatMovesTheCursor() {
        FakeDoor services = new FakeDoor(
                call -> null,
                Sample.services(
                        List.of(Sample.unit("ssh.service", "Shell\r\nforged: line")),
                        List.of(new LogLine(Instant.EPOCH, 6, "sshd", "\u001b]0;title\u0007"))));
        Run run = Run.of(services, "services", "status", "ssh");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertFalse(run.out().matches("(?s).*[\\x00-\\x09\\x0b-\\x1f\\x7f].*"), run.out());
        assertTrue(run.out().contains("ssh.service - Shell\\u000d\\u000aforged: line"), run.out());
        assertTrue(run.out().contains("3.1 MB"), run.out());
    }

    @Test
    void aNameWithoutATypeIsAService() {
        Run run = Run.of(door, "services", "restart", "nginx");
        assertEquals("nginx.service: active (running)\nSame as: systemctl restart nginx.service\n", run.out());
        assertEquals(List.of("services.manage.restart"), door.methods());
        assertTrue(door.calls.getFirst().mayAsk());
    }

    @Test
    void ownUnitsAreChangedWithTheOwnRight() {
        assertEquals(0, Run.of(door, "services", "stop", "--user", "a").code());
        assertEquals(List.of("services.user.stop"), door.methods());
    }

    @Test
    void severalUnitsThatWouldAskUnlockOnceAndDoNotAskAgain() {
        door.permit = Permit.ASKS;
        assertEquals(0, Run.of(door, "services", "restart", "a", "b", "c").code());
        assertEquals("session.administer.unlock", door.methods().getFirst());
        assertEquals(4, door.calls.size());
        assertEquals(1, door.calls.stream().filter(call -> call.mayAsk()).count());
    }

    @Test
    void severalUnitsThatAreFreeDoNotUnlock() {
        assertEquals(0, Run.of(door, "services", "restart", "a", "b").code());
        assertEquals(2, door.calls.size());
    }

    @Test
    void aClosedPromptEndsTheCommand() {
        FakeDoor dismissed = FakeDoor.answering(call -> {
            throw new HelperException(Problem.DISMISSED, "You closed the password prompt.");
        });
        dismissed.permit = Permit.ASKS;
        Run run = Run.of(dismissed, "services", "restart", "a", "b");
        assertEquals(ExitCode.DISMISSED, run.code());
        assertEquals(1, dismissed.calls.size());
    }

    @Test
    void aFailureComesWithTheLastLinesOfTheLogAndTheOthersAreStillTried() {
        FakeDoor broken = new FakeDoor(
                call -> {
                    throw new HelperException(Problem.FAILED, "It exited with code 1.");
                },
                Sample.services(List.of(), List.of(new LogLine(Instant.EPOCH, 3, "app", "no such table"))));
        Run run = Run.of(broken, "services", "start", "a", "b");
        assertEquals(ExitCode.FAILED, run.code());
        assertEquals(2, broken.calls.size());
        assertTrue(run.err().contains("reeve: a.service: It exited with code 1."), run.err());
        assertTrue(run.err().contains("app: no such table"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aMissingUnitIsAUsageError() {
        assertEquals(ExitCode.USAGE, Run.of(door, "services", "restart").code());
        assertEquals(
                ExitCode.USAGE,
                Run.of(door, "services", "restart", "../../etc/passwd").code());
        assertEquals(ExitCode.USAGE, Run.of(door, "services").code());
        assertTrue(door.calls.isEmpty());
    }

    private static FakeDoor withUnits() {
        return new FakeDoor(
                call -> null,
                Map.copyOf(Sample.services(
                        List.of(
                                Sample.unit("z.service", "Last"),
                                Sample.failed("bad.service"),
                                Sample.unit("a.service", "First")),
                        List.of())));
    }

    private static FakeDoor atTarget(String target) {
        return new FakeDoor(call -> null, Sample.services(List.of(Sample.unit(target, "End")), List.of()));
    }

    @Test
    void theCriticalChainIsPrintedLinkByLink() {
        Run run = Run.of(atTarget("basic.target"), "services", "critical-chain");
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertTrue(run.out().startsWith("""
                basic.target @2.900s
                  timers.target @2.898s
                    apt-daily.timer @2.896s
                      sysinit.target @2.890s
                        apparmor.service @2.420s +0.460s
                """), run.out());
    }

    @Test
    void aUnitThatWasNotStartedAtBootHasNoChain() {
        Run run = Run.of(atTarget("rescue.target"), "services", "critical-chain", "rescue.target");
        assertEquals(ExitCode.of(Problem.NOT_FOUND), run.code());
        assertTrue(run.err().contains("rescue.target was not started at boot"), run.err());
    }
}
