package org.reeve.helper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the kernel tells of the process that asks: files of /proc/self. What cannot be read says so, and so is never sound; what this
 * kernel does not keep at all is empty (timers, where it cannot checkpoint and restore).
 */
final class ThisProcess {
    private static final Path FOLDER = Path.of("/proc/self");
    private static final int STANDARD_ERROR = 2;
    private static final String UNREADABLE = "unreadable";
    private static final Pattern LOOK = Pattern.compile("/proc/[0-9]+/fd");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ThisProcess() {}

    /** A field of status, its blanks single; proc_pid_status(5). */
    static String status(String field) {
        return line("status", field + ":");
    }

    /** The soft limit of that name; proc_pid_limits(5). */
    static String limit(String name) {
        return line("limits", name).split(" ", 2)[0];
    }

    /** A field of stat, by its number in proc_pid_stat(5), which begins with 1. */
    static String stat(int number) {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return number - 3 < fields.length ? fields[number - 3] : "";
    }

    /** A file whole, stripped. */
    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), StandardCharsets.ISO_8859_1)
                    .strip();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /** Where a link leads. */
    static String link(String file) {
        return target(FOLDER.resolve(file));
    }

    /** What is open besides standard input, output and error, without the look itself. */
    static List<String> open() {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(FOLDER.resolve("fd"))) {
            for (Path entry : entries) {
                if (Integer.parseInt(entry.getFileName().toString()) > STANDARD_ERROR) {
                    String target = target(entry);
                    if (!target.isEmpty() && !LOOK.matcher(target).matches()) {
                        found.add(target);
                    }
                }
            }
            return found;
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(UNREADABLE);
        }
    }

    /** Empty where it is gone: a descriptor may be closed while one looks. */
    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String line(String file, String name) {
        for (String line : read(file).split("\n")) {
            if (line.startsWith(name)) {
                return BLANKS.matcher(line.substring(name.length()).strip()).replaceAll(" ");
            }
        }
        return "";
    }
}
