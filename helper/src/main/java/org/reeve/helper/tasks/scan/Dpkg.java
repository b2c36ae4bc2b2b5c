package org.reeve.helper.tasks.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Cancel;
import org.reeve.helper.system.Command;

/** Debian's packages: dpkg(1), dpkg-query(1). */
final class Dpkg {
    static final Path PROGRAM = Path.of("/usr/bin/dpkg");
    private static final Path QUERY = Path.of("/usr/bin/dpkg-query");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Command command;

    Dpkg(Command command) {
        this.command = command;
    }

    /** Whether this machine has it. */
    static boolean present() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(QUERY);
    }

    /** The names of all installed packages. */
    List<String> installed() {
        String text = command.run(
                        PATIENCE,
                        new Cancel(),
                        QUERY,
                        "--show",
                        "--showformat=${db:Status-Status} ${binary:Package}\\n")
                .text();
        return text.lines()
                .filter(line -> line.startsWith("installed "))
                .map(line -> line.substring("installed ".length()))
                .toList();
    }

    /** What dpkg says of some packages' files: lines as {@link VerifyLine} reads them. Its exit code says only whether there are any. */
    String verify(List<String> packages) {
        List<String> words = new ArrayList<>(List.of("--verify", "--"));
        words.addAll(packages);
        return command.run(PATIENCE, new Cancel(), PROGRAM, words.toArray(String[]::new))
                .text();
    }
}
