package org.reeve.helper.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.testing.Row;

@Timeout(20)
class SystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path SLEEP = Path.of("/usr/bin/sleep");

    @ParameterizedTest
    @ValueSource(
            strings = {"ssh.service", "0a.mount", "dev-disk-by\\x2duuid-1.device", "getty@tty1.service", "-.mount"})
    void pathOfAUnitDecodesToItsName(String name) {
        assertEquals(name, Sd.decode("/org/freedesktop/systemd1/unit/" + Sd.encode(name)));
    }

    @Test
    void pathIsEncodedAsSystemdDoes() {
        assertEquals("ssh_2eservice", Sd.encode("ssh.service"));
        assertEquals("_30a_2emount", Sd.encode("0a.mount"));
    }

    @Test
    @Row("C14")
    void processNameMayHoldAnything() {
        String stat = "77 (a) S 1 (b) Z 5 77 77 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 123456 9 9";
        Proc process = Proc.parse(77, stat, "Name:\ta) S 1 (b\nUid:\t1000\t0\t0\t0\n");

        assertEquals(new Proc(77, false, 5, 1000, false, 123456, "a) S 1 (b"), process);
    }

    @Test
    @Row("C6")
    void childEnvironmentIsConstant() {
        String environment = new Command()
                .run(PATIENCE, new Cancel(), Path.of("/usr/bin/env"))
                .text();

        assertEquals(
                List.of(
                        "LC_ALL=C.UTF-8",
                        "LESSSECURE=1",
                        "PATH=/usr/sbin:/usr/bin",
                        "SYSTEMD_COLORS=0",
                        "SYSTEMD_PAGER=",
                        "TERM=dumb"),
                environment.lines().sorted().toList());
    }

    @Test
    @Row({"B3", "B15"})
    void childHasNoDescriptorsButItsThree() {
        String listed = new Command()
                .run(PATIENCE, new Cancel(), Path.of("/usr/bin/ls"), "/proc/self/fd")
                .text();

        assertEquals(List.of("0", "1", "2", "3"), listed.lines().toList(), "the fourth is ls's own");
    }

    @Test
    @Row("C5")
    void argumentsReachTheProgramAsTheyAre() {
        String echoed = new Command()
                .run(PATIENCE, new Cancel(), Path.of("/usr/bin/printf"), "%s|", "a b", "$(id)", "caf\u00e9", ";", "")
                .text();

        assertEquals("a b|$(id)|caf\u00e9|;||", echoed);
    }

    @Test
    void programThatIsNotThereIsUnsupported() {
        HelperException failed = assertThrows(HelperException.class, () -> new Command()
                .run(PATIENCE, new Cancel(), Path.of("/usr/bin/no-such-program")));
        assertEquals(Problem.UNSUPPORTED, failed.problem());
    }

    @Test
    void programThatPrintsWithoutEndIsStopped() {
        HelperException failed = assertThrows(
                HelperException.class, () -> new Command().run(PATIENCE, new Cancel(), Path.of("/usr/bin/yes")));
        assertEquals(Problem.FAILED, failed.problem());
    }

    @Test
    void cancelEndsTheProgram() {
        Cancel cancel = new Cancel();
        Thread.ofPlatform().start(() -> {
            pause();
            cancel.cancel();
        });
        HelperException failed =
                assertThrows(HelperException.class, () -> new Command().run(PATIENCE, cancel, SLEEP, "1000"));
        assertEquals(Problem.CANCELLED, failed.problem());
    }

    @Test
    void programThatTakesTooLongIsEndedAndToldAsLate() {
        HelperException late = assertThrows(
                HelperException.class, () -> new Command().run(Duration.ofMillis(100), new Cancel(), SLEEP, "1000"));
        assertEquals(Problem.TIMEOUT, late.problem());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Row("C12")
    void pidfdTellsThatAProcessEnded() throws IOException, InterruptedException {
        Native libc = new Native();
        Process process = new ProcessBuilder("/usr/bin/sleep", "1000").start();
        int pidfd = libc.pidfd(process.pid());
        assertFalse(libc.readable(0, pidfd)[0]);
        process.destroyForcibly();
        assertArrayEquals(new boolean[] {true}, libc.readable(10_000, pidfd));
        process.waitFor();
        assertThrows(IOException.class, () -> libc.pidfd(process.pid()));
        assertTrue(Uptime.seconds() > 0);
    }

    @Test
    @Row("C6")
    void errorsAreInTheOutputAndOneVariableIsAdded() {
        Map<Command.Variable, String> told = Map.of(Command.Variable.SYSTEMD_UNIT_PATH, "/x");
        Command.Output errors = new Command()
                .runWithErrors(PATIENCE, new Cancel(), told, Path.of("/usr/bin/sleep"), "--no-such-option");
        String environment = new Command()
                .runWithErrors(PATIENCE, new Cancel(), told, Path.of("/usr/bin/env"))
                .text();

        assertTrue(errors.text().contains("no-such-option"), errors.text());
        assertEquals(7, environment.lines().count(), environment);
        assertTrue(environment.contains("SYSTEMD_UNIT_PATH=/x\n"), environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 (sh", "1 (sh) S", "1 (sh) S x 1", ")", ") ("})
    @Row("C14")
    void processThatIsToldOtherwiseIsNobody(String stat) {
        HelperException refusal =
                assertThrows(HelperException.class, () -> Proc.parse(1, stat, "Uid:\t1000\t1000\t1000\t1000\n"));
        assertEquals(Problem.FAILED, refusal.problem());
    }

    @Test
    void underscoreOfAPathThatBeginsNoOctetIsOne() {
        assertEquals("a_zz.service", Sd.decode("/org/freedesktop/systemd1/unit/a_zz_2eservice"));
        assertEquals("_", Sd.decode("_"));
        assertEquals("_+1", Sd.decode("_+1"));
    }
}
