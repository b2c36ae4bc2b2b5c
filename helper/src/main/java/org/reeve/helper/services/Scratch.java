package org.reeve.helper.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** A folder for the time of one look, in this helper's runtime folder, which is in memory and nobody else's. */
final class Scratch implements AutoCloseable {
    private final Path folder;

    Scratch(Path runtime) {
        try {
            folder = Files.createTempDirectory(
                    runtime,
                    "reeve-verify-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    Path path() {
        return folder;
    }

    /** Writes a file, and the folder that it lies in. */
    Path write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.resolveSibling("."));
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static HelperException failed(IOException e) {
        return new HelperException(
                Problem.FAILED,
                "The text cannot be laid before systemd: " + e.getMessage() + ". Nothing was changed.",
                e);
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new Deleting());
        } catch (IOException e) {
            throw new UncheckedIOException("what was verified cannot be removed", e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
