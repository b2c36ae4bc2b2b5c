package org.reeve.helper.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.Sink;
import org.reeve.api.overview.Machine;
import org.reeve.api.overview.Snapshot;
import org.reeve.helper.system.Bus;

class OverviewTest {
    private static final Bus NONE = Bus.at("unix:path=/nonexistent/bus");

    @TempDir
    private Path root;

    /** Two looks, then it leaves. */
    private record Gathering(List<Snapshot> seen, int most, Cancel cancel) implements Sink<Snapshot> {
        @Override
        public void emit(Snapshot look) {
            seen.add(look);
            if (seen.size() == most) {
                cancel.cancel();
            }
        }
    }

    @Test
    void thisMachineCanBeLookedAt() {
        Snapshot look = new Overview(NONE).snapshot();
        assertTrue(look.memory().total() > 1 << 20);
        assertTrue(look.rates().isEmpty(), "one look has no rates");
    }

    @Test
    void theSecondLookHasRatesAndComesSoon() {
        Gathering two = new Gathering(new ArrayList<>(), 2, new Cancel());
        long start = System.nanoTime();
        Problem end = assertThrows(HelperException.class, () -> new Overview(NONE).watch(two))
                .problem();
        assertEquals(Problem.CANCELLED, end);
        assertTrue(two.seen().getFirst().rates().isEmpty());
        assertTrue(two.seen().getLast().rates().isPresent());
        assertTrue(System.nanoTime() - start < 2_000_000_000L, "the wait for the third ends with the receiver");
    }

    @Test
    void withoutLogindNobodyIsSaidToBeLoggedIn() throws IOException {
        write("proc/stat", "cpu 1 2 3 4 5 6 7 8\nbtime 1795224472\n");
        Machine machine = new Upkeep(root, NONE).read();
        assertEquals(List.of(), machine.logins());
        assertTrue(machine.restart().isEmpty());
    }

    @Test
    void aFileInRunAsksForARestart() throws IOException {
        write("proc/stat", "btime 1795224472\n");
        write("run/reboot-required", "*** System restart required ***\n");
        assertEquals(List.of(), restart());
        write("run/reboot-required.pkgs", "linux-base\nlinux-base\n");
        assertEquals(List.of("linux-base"), restart());
    }

    private List<String> restart() {
        return new Upkeep(root, NONE).read().restart().orElseThrow().packages();
    }

    @Test
    void aMachineWithoutProcIsToldByTheFile() {
        Overview overview = new Overview(new Kernel(root, root), new Upkeep(root, NONE));
        HelperException problem = assertThrows(HelperException.class, overview::snapshot);
        assertEquals(Problem.UNAVAILABLE, problem.problem());
        assertTrue(problem.sentence().contains("/proc/stat"), problem.sentence());
    }

    @Test
    void wholeDisksOfHardwareCount() throws IOException {
        device("block/nvme0n1", "0\n");
        device("block/nvme0c0n1", "1\n");
        device("block/sda", "0\n");
        Files.createDirectories(root.resolve("block/dm-0"));
        Files.createDirectories(root.resolve("block/loop0"));
        assertEquals(Set.of("nvme0n1", "sda"), new Hardware(root).disks());
    }

    @Test
    void interfacesOfHardwareCount() throws IOException {
        device("class/net/eth0", "0\n");
        Files.createDirectories(root.resolve("class/net/lo"));
        Files.createDirectories(root.resolve("class/net/tun0"));
        assertEquals(Set.of("eth0"), new Hardware(root).interfaces());
    }

    @Test
    void whereNoneIsOfHardwareThoseThatStandAloneCount() throws IOException {
        Files.createDirectories(root.resolve("class/net/lo"));
        Files.createDirectories(root.resolve("class/net/host0"));
        Files.createDirectories(root.resolve("class/net/br0/bridge"));
        Files.createDirectories(root.resolve("class/net/veth1/master"));
        assertEquals(Set.of("host0"), new Hardware(root).interfaces());
    }

    private void device(String name, String hidden) throws IOException {
        Files.createDirectories(root.resolve(name).resolve("device"));
        write(name + "/hidden", hidden);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
