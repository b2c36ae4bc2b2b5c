package org.reeve.helper.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.scans.PackageManager;

/** Which package a file came with, asked of the package manager. */
public final class Packages {
    private static final Path DPKG = Path.of("/usr/bin/dpkg-query");
    private static final Path RPM = Path.of("/usr/bin/rpm");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern OWNED =
            Pattern.compile("([a-z0-9][a-z0-9+.-]{0,200})(?::[a-z0-9-]{1,20})?(?:, [^:/]{1,500})?: /.*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,200}");
    private static final int LONGEST = 4096;
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(30);
    private static final int AT_ONCE = 100;

    private final Command command;

    /** Asks with {@code command}. */
    public Packages(Command command) {
        this.command = command;
    }

    /** The first word of a command where it is a plain path; the process's own word. */
    public static Optional<String> claimed(String command) {
        String first = command.split(" ", 2)[0];
        return Optional.of(first).filter(word -> word.startsWith("/") && word.length() > 1);
    }

    /** The package; absent where none has this file, and where nobody could be asked. */
    public Optional<String> of(String program) {
        if (!program.startsWith("/") || program.length() > LONGEST || program.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            return manager().flatMap(manager -> switch (manager) {
                case DPKG -> ofDebian(program);
                case RPM -> rpmOwners(PATIENCE, program).stream().findFirst();
            });
        } catch (HelperException e) {
            // What the package is called is said where it is known; the rest of the detail is worth showing without it.
            return Optional.empty();
        }
    }

    /** The packages of many files, by path; those of none are left out, and all where nobody could be asked. */
    public Map<String, String> names(Collection<String> programs) {
        Map<String, String> names = new HashMap<>();
        List<String> asked = programs.stream()
                .filter(path -> path.startsWith("/") && path.length() <= LONGEST && path.indexOf('\0') < 0)
                .toList();
        try {
            owners(PATIENCE, asked).forEach((path, owners) -> names.put(path, plain(owners.getFirst())));
        } catch (HelperException e) {
            // As with one of them: the rest is worth showing without it.
            return names;
        }
        return names;
    }

    /** Without the architecture. */
    private static String plain(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
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

    /** Those that own a file. rpm's sentence of one that none owns repeats its name, lines and all: how it ended decides. */
    private List<String> rpmOwners(Duration patience, String path) {
        Command.Output output = askRpm(patience, List.of(path));
        return output.code() == 0 ? parseRpm(output.text()) : List.of();
    }

    /** A line for each package of each file, or a sentence; it ends with 0 where each has an owner. */
    private Command.Output askRpm(Duration patience, List<String> paths) {
        List<String> words = new ArrayList<>(List.of("--query", "--file", "--queryformat", "%{NAME}\\n", "--"));
        words.addAll(paths);
        return command.run(patience, new Cancel(), RPM, words.toArray(String[]::new));
    }

    /** The names in rpm's lines; what is no name is one of its sentences. */
    static List<String> parseRpm(String text) {
        return text.lines()
                .filter(line -> NAME.matcher(line).matches())
                .distinct()
                .toList();
    }

    /** Which packages own some files, by path; many at once. Files of none are left out. */
    public Map<String, List<String>> owners(Collection<String> paths) {
        return owners(LONG_PATIENCE, paths);
    }

    private Map<String, List<String>> owners(Duration rpmPatience, Collection<String> paths) {
        return manager()
                .map(manager -> switch (manager) {
                    case DPKG -> dpkgOwners(List.copyOf(paths));
                    case RPM -> rpmOwners(rpmPatience, List.copyOf(paths));
                })
                .orElse(Map.of());
    }

    private static Optional<PackageManager> manager() {
        return PackageManager.of(Path.of("/"));
    }

    /** One after the other where any has an owner: rpm's answer says not which file it is about, and some have several. */
    private Map<String, List<String>> rpmOwners(Duration patience, List<String> paths) {
        Map<String, List<String>> owners = new HashMap<>();
        for (int from = 0; from < paths.size(); from += AT_ONCE) {
            List<String> some = paths.subList(from, Math.min(paths.size(), from + AT_ONCE));
            if (!parseRpm(askRpm(patience, some).text()).isEmpty()) {
                some.forEach(path -> owners.put(path, rpmOwners(patience, path)));
            }
        }
        owners.values().removeIf(List::isEmpty);
        return owners;
    }

    private Map<String, List<String>> dpkgOwners(List<String> paths) {
        Map<String, List<String>> owners = new HashMap<>();
        for (int from = 0; from < paths.size(); from += AT_ONCE) {
            List<String> some = paths.subList(from, Math.min(paths.size(), from + AT_ONCE));
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
        return parseOwners(command.run(LONG_PATIENCE, new Cancel(), DPKG, words.toArray(String[]::new))
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
