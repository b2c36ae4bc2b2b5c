package org.reeve.helper.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.api.services.UnitUsage;

/** What units use, from the counters of their control groups: the kernel's Documentation/admin-guide/cgroup-v2. */
final class Accounts {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    private final Systemd systemd;
    private final Path root;

    Accounts(Systemd systemd) {
        this(systemd, ROOT);
    }

    Accounts(Systemd systemd, Path root) {
        this.systemd = systemd;
        this.root = root;
    }

    UnitUsage of(UnitName unit) {
        return group(unit).map(path -> read(unit, path)).orElse(nothing(unit));
    }

    private static UnitUsage nothing(UnitName unit) {
        return new UnitUsage(
                unit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Only units with processes of their own have a group; one that does not run has none. */
    private Optional<Path> group(UnitName unit) {
        if (!hasGroup(unit.type())) {
            return Optional.empty();
        }
        return systemd.property(Systemd.pathInMemory(unit), Systemd.interfaceOf(unit.type()), "ControlGroup")
                .map(Object::toString)
                .filter(group -> !group.isEmpty())
                .map(group -> root.resolve(group.substring(1)).normalize())
                .filter(path -> path.startsWith(root) && Files.isDirectory(path));
    }

    private static boolean hasGroup(UnitType type) {
        return switch (type) {
            case SERVICE, SOCKET, MOUNT, SWAP, SLICE, SCOPE -> true;
            case TARGET, DEVICE, AUTOMOUNT, TIMER, PATH -> false;
        };
    }

    private static UnitUsage read(UnitName unit, Path group) {
        List<String> io = lines(group.resolve("io.stat"));
        boolean counted = Files.exists(group.resolve("io.stat"));
        return new UnitUsage(
                unit,
                number(group.resolve("memory.current")),
                number(group.resolve("pids.current")),
                word(lines(group.resolve("cpu.stat")), "usage_usec").map(micros -> micros * 1000),
                counted ? Optional.of(sum(io, "rbytes=")) : Optional.empty(),
                counted ? Optional.of(sum(io, "wbytes=")) : Optional.empty());
    }

    private static Optional<Long> number(Path file) {
        return lines(file).stream().findFirst().flatMap(Accounts::parse);
    }

    /** A line of "name value". */
    static Optional<Long> word(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .flatMap(line -> parse(line.substring(name.length() + 1)));
    }

    /** The sum over all devices of one of io.stat's fields, such as {@code rbytes=}. */
    static long sum(List<String> lines, String field) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.startsWith(field))
                .flatMap(word -> parse(word.substring(field.length())).stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Optional<Long> parse(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A group that ended while it is read has no more to say. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
