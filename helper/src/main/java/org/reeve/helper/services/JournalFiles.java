package org.reeve.helper.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.BootJournal;
import org.reeve.api.services.Scope;

/** Where journald keeps its files, and whether this user may read them: systemd-journald.service(8). */
final class JournalFiles {
    private final Path root;

    /** Below this folder, which is / but in a test. */
    JournalFiles(Path root) {
        this.root = root;
    }

    /** What may be read of a scope's earlier boots. A user's own messages are in a file of the user's where they are kept on disk. */
    BootJournal seen(Scope scope, long uid) {
        Path disk = folder("var/log/journal");
        Path memory = folder("run/log/journal");
        List<String> names =
                switch (scope) {
                    case SYSTEM -> List.of("system.journal");
                    case USER -> List.of("system.journal", "user-" + uid + ".journal");
                };
        if (readable(disk, names)) {
            return BootJournal.KEPT;
        }
        if (exists(disk)) {
            return BootJournal.NOT_READABLE;
        }
        if (readable(memory, names)) {
            return BootJournal.IN_MEMORY;
        }
        return exists(memory) ? BootJournal.NOT_READABLE : BootJournal.NONE;
    }

    private Path folder(String name) {
        try {
            return root.resolve(name)
                    .resolve(Files.readString(root.resolve("etc/machine-id")).strip());
        } catch (IOException e) {
            throw new HelperException(
                    Problem.UNSUPPORTED, "The machine has no id (/etc/machine-id), so its journal is not found.", e);
        }
    }

    private static boolean readable(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).anyMatch(Files::isReadable);
    }

    /** A folder that cannot be listed is taken for one with a journal in it. */
    private static boolean exists(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".journal"));
        } catch (IOException e) {
            return true;
        }
    }
}
