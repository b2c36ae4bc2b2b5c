package org.reeve.gui.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** A program and its arguments, as a person writes them. */
final class ProgramArgument {
    private static final String FOLDERS = "/usr/local/bin:/usr/bin:/bin";

    private ProgramArgument() {}

    /** The same with the program's file; looked for before anything is asked of root. */
    static List<String> found(List<String> words, Optional<String> folders) {
        List<String> found = new ArrayList<>(words);
        String name = words.getFirst();
        found.set(
                0,
                candidates(name, folders.orElse(FOLDERS))
                        .filter(ProgramArgument::program)
                        .map(Path::toString)
                        .findFirst()
                        .orElseThrow(
                                () -> new HelperException(Problem.NOT_FOUND, Messages.text("program.unknown", name))));
        return List.copyOf(found);
    }

    private static Stream<Path> candidates(String name, String folders) {
        return name.contains("/")
                ? Stream.of(Path.of(name).toAbsolutePath())
                : Stream.of(folders.split(":"))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name));
    }

    private static boolean program(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
