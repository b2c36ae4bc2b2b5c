package org.reeve.gui.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small file that is written whole or not at all. */
final class WholeFile {
    private static final int MOST_LINKS = 16;
    private static final int MOST_ASIDE = 1000;

    private WholeFile() {}

    /** Writes it: first beside it, mode 0600, on disk, then in its place. */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Such a file has mode 0600: createTempFile(3) as java.nio.file.Files documents it.
        Path fresh = Files.createTempFile(folder, "." + file.getFileName() + ".", ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    int _ = channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            boolean _ = Files.deleteIfExists(fresh);
        }
    }

    /** Gives a broken file another name, one that no older one has; answers it. */
    static Path setAside(Path file) throws IOException {
        for (int number = 1; number < MOST_ASIDE; number++) {
            String end = number == 1 ? ".broken" : ".broken." + number;
            Path aside = file.resolveSibling(file.getFileName() + end);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(file, aside);
            }
        }
        throw new FileSystemException(file.toString(), null, "there are " + MOST_ASIDE + " broken ones already");
    }

    /** Where a link leads, whether something is there or not. */
    static Path behindLinks(Path file) throws IOException {
        Path at = file;
        for (int i = 0; i < MOST_LINKS; i++) {
            if (!Files.isSymbolicLink(at)) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemException(file.toString(), null, "too many links, or a circle of them");
    }
}
