package org.reeve.helper.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;

class FiguresTest {
    private static final String STAT = """
            cpu  945669 6118 157393 1393540 5373 0 1192 1544 100 50
            cpu0 468438 2898 75549 706536 947 0 138 760 0 0
            cpu1 477231 3219 81844 687004 4426 0 1053 784 0 0
            intr 9633574 0 0 0
            ctxt 32294326
            btime 1795224472
            """;
    private static final String MEMINFO = """
            MemTotal:       24684084 kB
            MemFree:        24036456 kB
            MemAvailable:   24243712 kB
            Buffers:            6492 kB
            SwapTotal:       2097148 kB
            SwapFree:        2000000 kB
            HugePages_Total:       0
            """;
    private static final String DISKSTATS = """
               7       0 loop0 2 0 8 0 0 0 0 0 0 0 0
             259       0 nvme0n1 598252 60501 21682010 1048728 458198 283555 36511856 144792 0 117024 1222165 296903 43 29843528 24673 96091 3972
             259       1 nvme0n1p1 1000 0 21000000 0 1000 0 36000000 0 0 0 0
             253       0 dm-0 1000 0 21000000 0 1000 0 36000000 0 0 0 0
               8       0 sda 10 0 100 0 10 0
            """;
    private static final String DEV = """
            Inter-|   Receive                                                |  Transmit
             face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
                lo:    6686      64    0    0    0     0          0         0     6686      64    0    0    0     0       0          0
              eth0:1408527264   40222    0    0    0     0          0         0  2591880   27808    0    0    0     0       0          0
            docker0: 777 7 0 0 0 0 0 0 888 8 0 0 0 0 0 0
            """;

    @Test
    void busyIsWhatIsNeitherIdleNorWaitingForADisk() {
        Ticks before = Ticks.parse(STAT);
        assertEquals(2, before.processors());
        Ticks after = Ticks.parse(STAT.replace("945669", "945719").replace("1393540", "1393690"));
        assertEquals(250, after.busySince(before), "50 busy of 200");
        assertEquals(0, before.busySince(before));
        assertEquals(0, before.busySince(after), "a clock that went back");
    }

    @Test
    void aCounterThatGoesBackALittleIsNoMinusAndNoMoreThanAll() {
        Ticks before = Ticks.parse(STAT);
        assertEquals(
                1000,
                Ticks.parse(STAT.replace("5373", "5300").replace("945669", "945769"))
                        .busySince(before));
        assertEquals(
                0,
                Ticks.parse(STAT.replace("945669", "945600").replace("1393540", "1393740"))
                        .busySince(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cpu", "cpu 1 2 3", "intr 1 2 3 4 5 6", "cpu a b c d e f g h", "cpu 1 2 3 4 -5 6"})
    void aDamagedStatIsToldAndNotGuessed(String stat) {
        assertEquals(
                Problem.FAILED,
                assertThrows(HelperException.class, () -> Ticks.parse(stat)).problem());
    }

    @Test
    void loadIsInHundredths() {
        assertEquals(new Snapshot.Processor(2, 19, 121, 12045), Figures.processor(2, "0.19 1.21 120.45 1/91 19966\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.19 0.21", "a b c", "0.1 0.2 0.3", "-1.00 0.00 0.00", "99999999999.00 0.00 0.00"})
    void aDamagedLoadavgIsToldAndNotGuessed(String loadavg) {
        assertThrows(HelperException.class, () -> Figures.processor(2, loadavg));
    }

    @Test
    void memoryIsInBytes() {
        Snapshot.Memory memory = Figures.memory(MEMINFO);
        assertEquals(24684084L * 1024, memory.total());
        assertEquals((24684084L - 24243712L) * 1024, memory.used());
        assertEquals(2097148L * 1024, memory.swapTotal());
        assertEquals(2000000L * 1024, memory.swapFree());
    }

    @Test
    void aPartIsNeverMoreThanTheWhole() {
        Snapshot.Memory memory = Figures.memory(MEMINFO.replace("24243712", "18446744073709551615"));
        assertEquals(memory.total(), memory.available());
    }

    @Test
    void memoryWithALineMissingIsToldByItsName() {
        for (int end = MEMINFO.indexOf("SwapFree"); end > 0; end -= 20) {
            String cut = MEMINFO.substring(0, end);
            assertThrows(HelperException.class, () -> Figures.memory(cut));
        }
        String sentence = assertThrows(
                        HelperException.class, () -> Figures.memory(MEMINFO.replace("MemAvailable", "MemElsewhere")))
                .sentence();
        assertTrue(sentence.contains("a line MemAvailable"), sentence);
    }

    @Test
    void whatWasExpectedIsSaidAndWhatWasFoundIsCut() {
        String sentence = assertThrows(
                        HelperException.class, () -> Figures.memory(MEMINFO.replace("24684084", "9".repeat(5000))))
                .sentence();
        assertTrue(sentence.length() < 200, sentence);
    }

    @Test
    void waitingIsTheShareOfTheLastTenSeconds() {
        String pressure = "some avg10=12.34 avg60=4.08 avg300=3.54 total=3236504181\nfull avg10=99.99\n";
        assertEquals(Optional.of(123), Figures.waited(pressure));
        assertEquals(Optional.of(1000), Figures.waited("some avg10=100.00 avg60=0.00"));
        assertEquals(Optional.empty(), Figures.waited(""));
        assertEquals(Optional.empty(), Figures.waited("some avg60=1.00"));
        assertThrows(HelperException.class, () -> Figures.waited("some avg10=x"));
    }

    @Test
    void onlyTheDisksThatCountAreCounted() {
        Moved moved = Moved.ofDisks(DISKSTATS, Set.of("nvme0n1", "sda")::contains);
        assertEquals(new Moved(21682010L * 512, 36511856L * 512), moved, "sda has too few fields to tell");
    }

    @Test
    void onlyTheInterfacesThatCountAreCounted() {
        assertEquals(new Moved(1408527264L, 2591880L), Moved.ofInterfaces(DEV, Set.of("eth0")::contains));
        assertEquals(new Moved(1408527264L + 777, 2591880L + 888), Moved.ofInterfaces(DEV, name -> !name.equals("lo")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n\n", "eth0:", "eth0: 1 2 3 4 5", "eth0 1 2 3 4 5 6 7 8 9", ": 1 2 3 4 5 6 7 8 9 10"})
    void linesThatAreCutOffMoveNothing(String text) {
        assertEquals(new Moved(0, 0), Moved.ofInterfaces(text, name -> true));
        assertEquals(new Moved(0, 0), Moved.ofDisks("8 0 " + text, name -> name.equals("eth0:")));
    }

    @Test
    void counterOfAPulledOutDiskIsNoMovement() {
        Reading before = look(1_000_000_000L, new Moved(5_000, 5_000));
        Snapshot.Rates rates = look(3_000_000_000L, new Moved(0, 7_000))
                .since(Optional.of(before))
                .rates()
                .orElseThrow();
        assertEquals(0, rates.diskRead());
        assertEquals(1000, rates.diskWritten());
        assertEquals(Optional.empty(), before.since(Optional.empty()).rates());
        assertEquals(Optional.empty(), before.since(Optional.of(before)).rates(), "no time went by");
    }

    private static Reading look(long nanos, Moved disk) {
        return new Reading(
                Instant.EPOCH,
                nanos,
                Figures.processor(2, "0.00 0.00 0.00"),
                Figures.memory(MEMINFO),
                Optional.empty(),
                List.of(),
                Ticks.parse(STAT),
                disk,
                new Moved(0, 0));
    }

    @Test
    void theStartOfTheMachineIsALineOfStat() {
        assertEquals(Instant.ofEpochSecond(1795224472L), Upkeep.booted(STAT));
        assertThrows(HelperException.class, () -> Upkeep.booted(STAT.substring(0, STAT.indexOf("btime"))));
        assertThrows(HelperException.class, () -> Upkeep.booted("btime soon\n"));
        assertThrows(HelperException.class, () -> Upkeep.booted("btime 99999999999999999\n"));
    }

    @Test
    void packagesThatAskForARestartAreNamedOnce() {
        assertEquals(
                List.of("dbus", "linux-image-6.12.57+deb13-amd64"),
                Upkeep.packages("linux-image-6.12.57+deb13-amd64\ndbus\ndbus\n\u001b[31mevil\n../../etc\n\n"));
    }

    @Test
    void peopleAreLoggedInAndLoginScreensAreNot() {
        Object[] person = {"2", 1000, "alice", "seat0", 4711, "user", "tty2", false, 0L, "/x"};
        Object[] services = {"3", 1000, "alice", "", 4712, "manager", "", false, 0L, "/x"};
        Object[] screen = {"c1", 110, "gdm", "seat0", 4713, "greeter", "tty1", false, 0L, "/x"};
        Object[] old = {"5", 1001, "bob", "", "/x"};
        assertEquals(
                List.of(new Machine.Login("alice", "seat0"), new Machine.Login("bob", "")),
                Upkeep.logins(List.of(person, services, screen, old)));
    }
}
