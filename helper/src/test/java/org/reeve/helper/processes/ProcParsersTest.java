package org.reeve.helper.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.processes.MappedFile;
import org.reeve.api.processes.ProcessIo;
import org.reeve.api.processes.ProcessLimit;
import org.reeve.api.processes.ProcessState;
import org.reeve.api.processes.ProcessVariable;
import org.reeve.api.processes.ProcessorSet;
import org.reeve.helper.system.ControlGroup;

class ProcParsersTest {
    /** Captured from a Debian 13; the name is one that a process gave itself. */
    private static final String STAT =
            "4242 (a) R 1 (x)) S 812 4242 4242 0 -1 4194304 1011 0 3 0 151 49 0 0 25 5 3 0 190234 5902336 1407"
                    + " 18446744073709551615 94220 94300 140720 0 0 0 0 4096 65536 1 0 0 17 1 0 0 0 0 0 1 2 3 4 5 6 7 0\n";

    @Test
    void statCountsFromTheLastBracketOfAName() {
        Stat stat = Stat.parse(STAT);

        assertEquals(new Stat("a) R 1 (x)", ProcessState.SLEEPING, 812, false, 200, 5, 3, 190234, 1407), stat);
    }

    @Test
    void threadOfTheKernelIsKnownByItsFlag() {
        assertTrue(Stat.parse("2 (kthreadd) S 0 0 0 0 -1 2129984 0 0 0 0 0 1 0 0 20 0 1 0 3 0 0")
                .kernel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 (a", "1 (a)", "1 (a) S", "1 (a) S 1 2 3", "1 )a( S 1"})
    void statThatIsCutOffIsRefusedInASentence(String text) {
        HelperException refusal = assertThrows(HelperException.class, () -> Stat.parse(text));

        assertEquals(Problem.FAILED, refusal.problem());
    }

    @Test
    void processIsItsUsersAloneWhereAllFourAreTheSame() {
        assertEquals(new Status.Users(1000, true), Status.users("Name:\tsh\nUid:\t1000\t1000\t1000\t1000\n"));
        assertEquals(new Status.Users(1000, false), Status.users("Name:\tsu\nUid:\t1000\t0\t0\t0\n"));
        assertThrows(HelperException.class, () -> Status.users("Name:\tsh\n"));
    }

    @Test
    void processorsAreTheOnesOfTheList() {
        assertEquals(new ProcessorSet("0-1,5"), Status.processors("Name:\tsh\nCpus_allowed_list:\t0-1,5\nMems"));
    }

    @ParameterizedTest
    @CsvSource({
        "0::/system.slice/ssh.service, ssh.service, false",
        "0::/system.slice/system-getty.slice/getty@tty1.service, getty@tty1.service, false",
        "0::/user.slice/user-1000.slice/session-2.scope, session-2.scope, false",
        "0::/user.slice/user-1000.slice/user@1000.service/app.slice/app-firefox.scope, app-firefox.scope, true",
        "0::/user.slice/user-1000.slice/user@1000.service/init.scope, init.scope, true",
        "0::/init.scope, init.scope, false",
        "0::/system.slice/docker.service/_x.service/y, docker.service, false",
        "0::/system.slice/_odd.service, odd.service, false"
    })
    void unitIsTheFirstOnThePathThatIsNoSlice(String line, String name, boolean user) {
        assertEquals(Optional.of(new ControlGroup.Unit(name, user)), ControlGroup.unit(ControlGroup.path(line + "\n")));
    }

    @Test
    void controlGroupOfTwoHierarchiesIsSystemds() {
        String text = "12:cpu:/\n1:name=systemd:/system.slice/cron.service\n0::/\n";

        assertEquals("/system.slice/cron.service", ControlGroup.path(text));
        assertEquals("/init.scope", ControlGroup.path("9:name=systemd:/\n0::/init.scope\n"));
        assertEquals(Optional.empty(), ControlGroup.unit(ControlGroup.path("0::/\n")));
    }

    @Test
    void bytesOfDisksAreCountedAndNotThoseOfPipes() {
        assertEquals(
                Optional.of(new ProcessIo(4096, 8192)),
                Counters.parse("rchar: 1\nwchar: 2\nsyscr: 3\nsyscw: 4\nread_bytes: 4096\nwrite_bytes: 8192\n"));
        assertEquals(Optional.empty(), Counters.parse("rchar: 1\n"));
    }

    @Test
    void limitsHaveTheirNamesAndUnits() {
        String text = """
                Limit                     Soft Limit           Hard Limit           Units
                Max cpu time              unlimited            unlimited            seconds
                Max open files            1024                 1048576              files
                Max nice priority         0                    0
                Max <script>              0                    0
                """;

        assertEquals(
                List.of(
                        new ProcessLimit("Max cpu time", "unlimited", "unlimited", "seconds"),
                        new ProcessLimit("Max open files", "1024", "1048576", "files"),
                        new ProcessLimit("Max nice priority", "0", "0", "")),
                Limits.parse(text));
    }

    @Test
    void kernelTellsWhatItCountsBy() {
        Kernel kernel = Kernel.parse(100, 4096, "cpu 1 2\nbtime 1700000000\nprocesses 1\n");

        assertEquals(Instant.ofEpochSecond(1_700_000_002), kernel.at(200));
        assertEquals(8192, kernel.bytes(2));
        assertThrows(HelperException.class, () -> Kernel.parse(100, 4096, "cpu 1 2\n"));
    }

    @Test
    void commandIsItsArgumentsAndIsCut() {
        assertEquals("sleep 60", Survey.command("sleep\00060\0\0\0".getBytes(StandardCharsets.UTF_8)));
        assertEquals("", Survey.command(new byte[0]));
        String cut = Survey.command(("a".repeat(1022) + "😀😀").getBytes(StandardCharsets.UTF_8));
        assertEquals("a".repeat(1022) + "…", cut);
    }

    @Test
    void variablesAreSortedAndWhatIsNoneIsLeftOut() {
        assertEquals(
                List.of(new ProcessVariable("A", "b=c"), new ProcessVariable("PATH", "/usr/bin")),
                Inside.variables("PATH=/usr/bin\0=x\0noise\0A=b=c\0".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void mappedFilesAreToldOnce() {
        String maps = """
                1000-3000 r--p 00000000 08:01 11 /usr/lib/a b.so
                3000-4000 r-xp 00002000 08:01 11 /usr/lib/a b.so
                5000-6000 rw-p 00000000 00:00 0  [heap]
                6000-7000 rw-p 00000000 00:00 0
                """;

        assertEquals(List.of(new MappedFile("/usr/lib/a b.so", 0x3000, true)), Inside.mapped(maps));
    }

    @Test
    void promptShowsLettersAndNothingThatMovesThem() {
        String plain = ProcessesChanges.plain("sshd\n\u202e(root) $x");

        assertEquals("sshd___root___x", plain);
        assertFalse(plain.contains("\n"));
    }
}
