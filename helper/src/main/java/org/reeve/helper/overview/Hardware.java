package org.reeve.helper.overview;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which disks and interfaces count, by the kernel's own word: those with a device of hardware behind them ({@code device} in
 * /sys). Partitions, loop, RAM, zram, device mapper and RAID have none, nor have bridges, veth, tunnels, bonds and VLANs: what
 * they move goes through hardware too, and is counted there, once.
 */
final class Hardware {
    private final Path sys;

    Hardware(Path sys) {
        this.sys = sys;
    }

    /** The whole disks. The paths of one NVMe disk with several are hidden, and the disk itself is not. */
    Set<String> disks() {
        return names(sys.resolve("block"), disk -> Files.exists(disk.resolve("device")) && !hidden(disk));
    }

    /**
     * The interfaces. Where none is of hardware, as in a container, all that are neither loopback nor a bridge nor a part of
     * another one.
     */
    Set<String> interfaces() {
        Path net = sys.resolve("class/net");
        Set<String> hardware = names(net, one -> Files.exists(one.resolve("device")));
        return hardware.isEmpty() ? names(net, Hardware::standsAlone) : hardware;
    }

    private static boolean standsAlone(Path one) {
        return !one.endsWith("lo") && !Files.exists(one.resolve("bridge")) && !Files.exists(one.resolve("master"));
    }

    private static boolean hidden(Path disk) {
        try {
            return Files.readString(disk.resolve("hidden")).startsWith("1");
        } catch (IOException e) {
            return false; // kernels before 4.15 hide none
        }
    }

    private static Set<String> names(Path folder, Predicate<Path> taken) {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                if (taken.test(one)) {
                    names.add(one.getFileName().toString());
                }
            }
        } catch (IOException e) {
            return Set.of(); // without /sys nothing is known to be hardware
        }
        return names;
    }
}
