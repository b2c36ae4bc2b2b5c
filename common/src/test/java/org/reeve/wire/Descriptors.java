package org.reeve.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This process's open descriptors, from /proc. */
final class Descriptors {
    private static final int O_CLOEXEC = 02000000;

    private Descriptors() {}

    /** How many are open to a file. */
    static int to(Path file) throws IOException {
        return all(file).size();
    }

    /** Whether all that are open to a file are close-on-exec. */
    static boolean closedOnExec(Path file) throws IOException {
        for (Path entry : all(file)) {
            String flags = Files.readAllLines(Path.of("/proc/self/fdinfo").resolve(entry.getFileName())).stream()
                    .filter(line -> line.startsWith("flags:"))
                    .findFirst()
                    .orElseThrow();
            if ((Integer.parseInt(flags.substring(6).strip(), 8) & O_CLOEXEC) == 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> all(Path file) throws IOException {
        Path real = file.toRealPath();
        try (Stream<Path> entries = Files.list(Path.of("/proc/self/fd"))) {
            return entries.filter(entry -> leadsTo(entry, real)).toList();
        }
    }

    private static boolean leadsTo(Path entry, Path real) {
        try {
            return Files.readSymbolicLink(entry).equals(real);
        } catch (IOException e) {
            return false;
        }
    }
}
