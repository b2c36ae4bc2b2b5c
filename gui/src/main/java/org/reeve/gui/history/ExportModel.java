package org.reeve.gui.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.work.Background;

/** Writes a script into a file, which is there whole or not at all. Window's thread only. */
final class ExportModel {
    private final Background background;

    ExportModel(Background background) {
        this.background = background;
    }

    /** Writes; tells the file, or why not. */
    void write(String script, Path file, Consumer<Path> done, Consumer<HelperException> failed) {
        Cancel _ = background.read(
                cancel -> {
                    write(script, file);
                    return file;
                },
                done,
                failed);
    }

    /** Only the user may read it: who changed what is nobody else's business. */
    private static void write(String script, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                Files.writeString(part, script);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "The file cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
