package org.reeve.helper.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process leaves out of permissions: proc_pid_status(5). */
final class Umask {
    private static final String LINE = "Umask:";
    private static final int USUAL = 022;

    private Umask() {}

    /** Permissions without it. */
    static int of(int permissions) {
        return permissions & ~now();
    }

    private static int now() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(LINE)) {
                    return Integer.parseInt(line.substring(LINE.length()).strip(), 8);
                }
            }
        } catch (IOException e) {
            return USUAL;
        }
        return USUAL;
    }
}
