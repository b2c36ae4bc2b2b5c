package org.reeve.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which build this is. Two sides of different builds do not talk. */
public final class Build {
    private Build() {}

    /** The build's name, one word. */
    public static String name() {
        try (InputStream text = Build.class.getResourceAsStream("build.txt")) {
            if (text == null) {
                throw new IllegalStateException("build.txt is missing from this build");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
