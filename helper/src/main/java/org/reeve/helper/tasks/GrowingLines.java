package org.reeve.helper.tasks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** All lines of a file that may still grow, each once and only when it is whole. */
final class GrowingLines implements AutoCloseable {
    private static final int LONGEST = 1024 * 1024;

    private final Path path;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Optional<InputStream> open = Optional.empty();

    GrowingLines(Path path) {
        this.path = path;
    }

    /** Hands on those that were not handed on before. */
    void each(Consumer<String> taker) throws IOException {
        if (open.isEmpty() && Files.exists(path)) {
            open = Optional.of(new BufferedInputStream(new FileInputStream(path.toFile()), 64 * 1024));
        }
        if (open.isPresent()) {
            each(open.get(), taker);
        }
    }

    private void each(InputStream in, Consumer<String> taker) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                append(next);
            } else {
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                taker.accept(text);
            }
        }
    }

    private void append(int next) throws IOException {
        if (line.size() == LONGEST) {
            throw new IOException(path + " has a line of more than " + LONGEST + " bytes");
        }
        line.write(next);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }
}
