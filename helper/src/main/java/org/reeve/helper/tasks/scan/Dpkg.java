package org.reeve.helper.tasks.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reeve.api.Cancel;
import org.reeve.helper.system.Command;

/** Debian's packages: dpkg(1), dpkg-query(1). */
final class Dpkg {
    static final Path PROGRAM = Path.of("/usr/bin/dpkg");
    private static final Path QUERY = Path.of("/usr/bin/dpkg-query");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 100;

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

    /** Which packages own some files, by path. Files of none are left out. */
    Map<String, List<String>> owners(Collection<String> paths) {
        Map<String, List<String>> owners = new HashMap<>();
        List<String> all = List.copyOf(paths);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<String, List<String>> found = search(some);
            some.stream()
                    .filter(path -> found.containsKey(path) || found.containsKey(before(path)))
                    .forEach(path ->
                            owners.put(path, found.getOrDefault(path, found.getOrDefault(before(path), List.of()))));
        }
        return owners;
    }

    private Map<String, List<String>> search(List<String> paths) {
        Set<String> words = new LinkedHashSet<>(List.of("--search", "--"));
        paths.forEach(path -> {
            words.add(literally(path));
            words.add(literally(before(path)));
        });
        return parseOwners(command.run(PATIENCE, new Cancel(), QUERY, words.toArray(String[]::new))
                .text());
    }

    /** Where a file lay before /bin became a link to /usr/bin, as some packages still say. */
    private static String before(String path) {
        return path.startsWith("/usr/bin/") || path.startsWith("/usr/sbin/") || path.startsWith("/usr/lib")
                ? path.substring("/usr".length())
                : path;
    }

    /** dpkg-query takes what it searches for as a pattern: fnmatch(3). */
    static String literally(String path) {
        return path.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
    }

    /** Lines such as {@code libc6:amd64, libc6:i386: /usr/share/doc/libc6}; those of diversions name no owner. */
    static Map<String, List<String>> parseOwners(String text) {
        Map<String, List<String>> owners = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("diversion ")).forEach(line -> {
            int split = line.indexOf(": /");
            if (split > 0) {
                owners.put(
                        line.substring(split + 2),
                        List.of(line.substring(0, split).split(", ")));
            }
        });
        return owners;
    }
}
