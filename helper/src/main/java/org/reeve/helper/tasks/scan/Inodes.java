package org.reeve.helper.tasks.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Cancel;
import org.reeve.helper.system.Command;

/** How many inodes file systems hold, which says about how long a walk through them takes: stat(1). */
final class Inodes {
    private static final Path STAT = Path.of("/usr/bin/stat");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Inodes() {}

    /** The sum over some file systems, by where they are mounted; those that do not say count nothing. */
    static long used(Command command, List<String> mounts) {
        List<String> words = new ArrayList<>(List.of("--file-system", "--format=%c %d", "--"));
        words.addAll(mounts);
        return parse(command.run(PATIENCE, new Cancel(), STAT, words.toArray(String[]::new))
                .text());
    }

    static long parse(String text) {
        return text.lines()
                .map(line -> line.split(" "))
                .filter(fields ->
                        fields.length == 2 && fields[0].matches("[0-9]{1,18}") && fields[1].matches("[0-9]{1,18}"))
                .mapToLong(fields -> Math.max(0, Long.parseLong(fields[0]) - Long.parseLong(fields[1])))
                .sum();
    }
}
