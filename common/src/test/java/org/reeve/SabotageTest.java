package org.reeve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The patches of {@code sabotage/}, each of which takes away one defence: every row of SECURITY.md has one, its test is one that
 * the page names for that row, and it still fits the sources. Whether the tests fail is what {@code sabotage/run} sees.
 */
class SabotageTest {
    private static final Pattern HEAD =
            Pattern.compile("\\ARows: ((?:[A-E][0-9]+ ?)+)\nTest: (\\w+\\.\\w+)\nSays: (.+)\n(?=--- a/)");
    private static final Pattern FILE = Pattern.compile("(?m)^--- a/");
    private static final Pattern HUNK = Pattern.compile("(?m)^@@.*@@.*\n");

    private record Sabotage(String name, Set<String> rows, String test, String text) {
        static Sabotage of(Path file) throws IOException {
            String text = Files.readString(file);
            Matcher head = HEAD.matcher(text);
            if (!head.find()) {
                throw new AssertionError(file + " does not begin with its rows, its test and what the test says");
            }
            Set<String> rows = Set.of(head.group(1).trim().split(" "));
            return new Sabotage(file.getFileName().toString(), rows, head.group(2), text.substring(head.end()));
        }
    }

    private static List<Sabotage> all() throws IOException {
        List<Sabotage> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(SecurityPage.root().resolve("sabotage"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList()) {
                all.add(Sabotage.of(file));
            }
        }
        return all;
    }

    @Test
    void everyRowHasADefenceThatCanBeTakenAway() throws IOException {
        Set<String> missing = new TreeSet<>(SecurityPage.rows().keySet());
        SecurityPage.rows().forEach((row, said) -> {
            if (!SecurityPage.applies(said)) {
                missing.remove(row);
            }
        });
        all().forEach(sabotage -> missing.removeAll(sabotage.rows()));
        assertEquals(Set.of(), missing);
    }

    @Test
    void itsTestIsOneOfTheRows() throws IOException {
        Map<String, String> page = SecurityPage.rows();
        List<String> faults = new ArrayList<>();
        for (Sabotage sabotage : all()) {
            for (String row : sabotage.rows()) {
                if (!SecurityPage.tests(page.getOrDefault(row, "")).contains(sabotage.test())) {
                    faults.add(sabotage.name() + ": " + row + " has no test " + sabotage.test());
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void whatItTakesAwayIsThere() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Sabotage sabotage : all()) {
            for (String file : FILE.split(sabotage.text())) {
                if (!file.isEmpty()) {
                    fits(sabotage, file, faults);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void fits(Sabotage sabotage, String changed, List<String> faults) throws IOException {
        Path file = SecurityPage.root().resolve(changed.substring(0, changed.indexOf('\n')));
        String source = Files.exists(file) ? Files.readString(file) : "";
        HUNK.splitAsStream(changed)
                .skip(1)
                .filter(hunk -> !source.contains(before(hunk)))
                .forEach(hunk -> faults.add(sabotage.name() + " does not fit " + file));
    }

    /** What a hunk wants to find: the lines that stay and those that go. */
    private static String before(String hunk) {
        return hunk.lines()
                .filter(line -> line.startsWith(" ") || line.startsWith("-"))
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
