package org.reeve.helper.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.helper.system.Command;

/** Which package a program came with, asked of the package manager; for one process at a time, because that takes a while. */
final class Packages {
    private static final Path DPKG = Path.of("/usr/bin/dpkg-query");
    private static final Path RPM = Path.of("/usr/bin/rpm");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern OWNED =
            Pattern.compile("([a-z0-9][a-z0-9+.-]{0,200})(?::[a-z0-9-]{1,20})?(?:, [^:/]{1,500})?: /.*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,200}");
    private static final int LONGEST = 4096;

    private final Command command;

    Packages(Command command) {
        this.command = command;
    }

    /** The first word of a command where it is a plain path; the process's own word. */
    static Optional<String> claimed(String command) {
        String first = command.split(" ", 2)[0];
        return Optional.of(first).filter(word -> word.startsWith("/") && word.length() > 1);
    }

    /** The package; absent where none has this file, and where nobody could be asked. */
    Optional<String> of(String program) {
        if (!program.startsWith("/") || program.length() > LONGEST || program.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            return Files.isExecutable(DPKG) ? ofDebian(program) : ofRpm(program);
        } catch (HelperException e) {
            // What the package is called is said where it is known; the rest of the detail is worth showing without it.
            return Optional.empty();
        }
    }

    /** Debian's own list names many files as they were before /bin became a link to /usr/bin. */
    private Optional<String> ofDebian(String program) {
        List<String> paths = program.startsWith("/usr/") ? List.of(program, program.substring(4)) : List.of(program);
        return paths.stream().flatMap(path -> asked(path).stream()).findFirst();
    }

    private Optional<String> asked(String path) {
        // dpkg-query takes a pattern; these letters would be one.
        if (path.chars().anyMatch(letter -> "*?[]\\".indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        Command.Output output = command.run(PATIENCE, new Cancel(), DPKG, "--search", "--", path);
        return output.code() == 0 ? parse(output.text()) : Optional.empty();
    }

    /** The package of dpkg-query's first line that names one; diversions are told before. */
    static Optional<String> parse(String text) {
        for (String line : text.split("\n")) {
            Matcher parts = OWNED.matcher(line);
            if (parts.matches()) {
                return Optional.of(parts.group(1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofRpm(String program) {
        if (!Files.isExecutable(RPM)) {
            return Optional.empty();
        }
        Command.Output output =
                command.run(PATIENCE, new Cancel(), RPM, "--query", "--file", "--queryformat", "%{NAME}\\n", program);
        return Optional.of(output.text().strip())
                .filter(name -> output.code() == 0 && NAME.matcher(name).matches());
    }
}
