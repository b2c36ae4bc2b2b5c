package org.reeve.helper.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The clock that goes on while the machine sleeps. */
public final class Uptime {
    private Uptime() {}

    /** Seconds since boot, suspend counted: proc_uptime(5). */
    public static long seconds() {
        try {
            String text = Files.readString(Path.of("/proc/uptime"));
            return Long.parseLong(text.substring(0, text.indexOf('.')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
