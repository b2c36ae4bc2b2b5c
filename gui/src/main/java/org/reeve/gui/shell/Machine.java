package org.reeve.gui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the sidebar says of the computer, from what every user may read.
 *
 * @param host its name
 * @param system its operating system, such as {@code Debian 13}; may be empty
 * @param up how long it runs
 */
public record Machine(String host, String system, Optional<Duration> up) {
    /** Reads it; blocks. What cannot be read is left out. */
    public static Machine read() {
        return new Machine(
                first(Path.of("/proc/sys/kernel/hostname")).orElse("localhost"),
                system(lines(Path.of("/etc/os-release"))),
                first(Path.of("/proc/uptime")).flatMap(Machine::uptime));
    }

    /** Name and version of os-release(5); the name alone where there is no version. */
    static String system(List<String> release) {
        String name = value(release, "NAME").replace(" GNU/Linux", "").replace(" Linux", "");
        return (name + " " + value(release, "VERSION_ID")).strip();
    }

    private static String value(List<String> release, String key) {
        return release.stream()
                .filter(line -> line.startsWith(key + "="))
                .findFirst()
                .map(line -> line.substring(key.length() + 1).replaceAll("^[\"']|[\"']$", ""))
                .orElse("");
    }

    static Optional<Duration> uptime(String text) {
        try {
            return Optional.of(Duration.ofSeconds((long) Double.parseDouble(text.split(" ", 2)[0])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Path file) {
        return lines(file).stream().findFirst().map(String::strip);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
