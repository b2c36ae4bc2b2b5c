package org.reeve.helper.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.Sink;
import org.reeve.api.services.BootTimes;
import org.reeve.api.services.BootUnit;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;

/** The last boot, from the time stamps that systemd keeps: the same reckoning as systemd-analyze(1). */
final class Boot {
    /** What systemd calls the kinds of containers, which boot no kernel of their own: systemd-detect-virt(1). */
    private static final Set<String> CONTAINERS = Set.of(
            "systemd-nspawn",
            "lxc-libvirt",
            "lxc",
            "openvz",
            "docker",
            "podman",
            "rkt",
            "wsl",
            "proot",
            "pouch",
            "container-other");

    private static final List<String> STEPS = List.of("InactiveExit", "ActiveEnter", "ActiveExit", "InactiveEnter");

    private final Systemd systemd;
    private final boolean machine;

    Boot(Systemd systemd, boolean machine) {
        this.systemd = systemd;
        this.machine = machine;
    }

    BootTimes times() {
        Optional<Long> userspace = systemd.moment("UserspaceTimestampMonotonic");
        Optional<Long> finish = systemd.moment("FinishTimestampMonotonic");
        Optional<Long> took = finish.flatMap(end -> userspace.map(begin -> end - begin));
        if (!machine || container()) {
            return new BootTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), took);
        }
        // Both of these count backwards from the kernel's start.
        Optional<Long> loader = systemd.moment("LoaderTimestampMonotonic");
        Optional<Long> firmware = systemd.moment("FirmwareTimestampMonotonic")
                .map(micros -> micros - loader.orElse(0L))
                .filter(micros -> micros > 0);
        Optional<Long> initrd = systemd.moment("InitRDTimestampMonotonic");
        return new BootTimes(
                firmware,
                loader,
                initrd.or(() -> userspace),
                initrd.flatMap(begin -> userspace.map(end -> end - begin)),
                took);
    }

    private boolean container() {
        return systemd.property(Systemd.MANAGER_PATH, Systemd.MANAGER, "Virtualization")
                .filter(CONTAINERS::contains)
                .isPresent();
    }

    private record Part(UnitName name, long began, long took, Optional<Long> up, List<UnitName> after) {}

    void blame(Sink<BootUnit> units) {
        long userspace = systemd.moment("UserspaceTimestampMonotonic").orElse(0L);
        long finish = systemd.moment("FinishTimestampMonotonic").orElse(Long.MAX_VALUE);
        List<Part> parts = new ArrayList<>();
        Set<UnitName> started = new HashSet<>();
        for (Unit unit : systemd.units(List.of())) {
            units.cancel().check();
            Properties properties = properties(unit);
            long began = properties.number("InactiveExitTimestampMonotonic").orElse(0L);
            if (began > 0 && began <= finish) {
                parts.add(new Part(
                        unit.name(),
                        Math.max(0, began - userspace),
                        took(properties, began),
                        up(properties, finish).map(micros -> micros - userspace),
                        properties.units("After")));
                started.add(unit.name());
            }
        }
        for (Part part : parts) {
            List<UnitName> after =
                    part.after().stream().filter(started::contains).toList();
            units.emit(new BootUnit(part.name(), part.began(), part.took(), part.up(), after));
        }
    }

    /** Until it was up; of what did its work and ended, until it was done. */
    static long took(Properties properties, long began) {
        long up = properties.number("ActiveEnterTimestampMonotonic").orElse(0L);
        long down = properties.number("InactiveEnterTimestampMonotonic").orElse(0L);
        if (up >= began) {
            return up - began;
        }
        return down >= began ? down - began : 0;
    }

    /** When it was up, unless that was after the boot: only such units are links of the critical chain. */
    static Optional<Long> up(Properties properties, long finish) {
        return properties.number("ActiveEnterTimestampMonotonic").filter(micros -> micros > 0 && micros <= finish);
    }

    void changed(Sink<UnitName> units) {
        long finish = systemd.moment("FinishTimestampMonotonic").orElse(Long.MAX_VALUE);
        for (Unit unit : systemd.units(List.of())) {
            units.cancel().check();
            if (changedAfter(finish, properties(unit))) {
                units.emit(unit.name());
            }
        }
    }

    /** StateChangeTimestamp will not do: it is set for a unit that was only loaded, too. */
    static boolean changedAfter(long finish, Properties properties) {
        return STEPS.stream()
                .anyMatch(step -> properties.number(step + "TimestampMonotonic").orElse(0L) > finish);
    }

    private Properties properties(Unit unit) {
        return new Properties(systemd.properties(Systemd.pathInMemory(unit.name()), Systemd.UNIT));
    }
}
