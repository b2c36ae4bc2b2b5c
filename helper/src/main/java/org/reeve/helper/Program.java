package org.reeve.helper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file that this program runs from, and whether it still is the one that was started. */
record Program(Path file, @Nullable Object key) {
    /** The running one. */
    static Program running() {
        Path first = Path.of(System.getProperty("java.class.path", "").split(":")[0]);
        return new Program(first, key(first));
    }

    /** Whether another file, or none, is there now. */
    boolean replaced() {
        return !Objects.equals(key, key(file));
    }

    private static @Nullable Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
