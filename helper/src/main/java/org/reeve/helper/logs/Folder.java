package org.reeve.helper.logs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.JournalState;

/** The journal files in directories, each tried on its own: libsystemd passes over what it cannot read and does not say so. */
final class Folder {
    private static final int MOST = 10_000;

    private Folder() {}

    /** This machine's files, as far as this user may know of them: there are machines whose directory only root may list. */
    static List<JournalState> statesOfThisMachine() {
        List<JournalState> states = new ArrayList<>();
        for (Path directory : ofThisMachine()) {
            if (!Files.exists(directory) || Files.isReadable(directory)) {
                states.addAll(states(directory));
            }
        }
        return states;
    }

    /** Files in a directory, and in those right below it, as libsystemd looks for them. */
    static List<JournalState> states(Path directory) {
        List<JournalState> states = new ArrayList<>();
        for (Path file : files(directory)) {
            states.add(state(file));
        }
        return states;
    }

    /** The directories that systemd-journald writes this machine's journal to. */
    private static List<Path> ofThisMachine() {
        try {
            String machine = Files.readString(Path.of("/etc/machine-id")).strip();
            return List.of(Path.of("/var/log/journal", machine), Path.of("/run/log/journal", machine));
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, "This machine has no id: " + e.getMessage(), e);
        }
    }

    private static List<Path> files(Path directory) {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(directory)) {
            if (Files.isDirectory(entry)) {
                entries(entry).stream().filter(Folder::journal).forEach(files::add);
            } else if (journal(entry)) {
                files.add(entry);
            }
        }
        return files.stream().sorted().toList();
    }

    private static boolean journal(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".journal") || name.endsWith(".journal~");
    }

    private static List<Path> entries(Path directory) {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                all.add(entry);
                if (all.size() > MOST) {
                    throw new HelperException(
                            Problem.FAILED, directory + " has more than " + MOST + " entries; that is no journal.");
                }
            }
            return all;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (AccessDeniedException e) {
            throw new HelperException(Problem.DENIED, directory + " may not be listed by you.", e);
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, directory + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static JournalState state(Path file) {
        try (Journal _ = Journal.file(file)) {
            return new JournalState(file.toString(), size(file), Optional.empty());
        } catch (HelperException e) {
            return new JournalState(file.toString(), size(file), Optional.of(e.sentence()));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
