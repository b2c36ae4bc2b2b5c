package org.reeve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds SECURITY.md's catalogue and the tests together: every row has a test that is tied to it by {@code @Row}, or a line that
 * says why it does not apply; and the page names exactly the tests that are tied.
 */
class RowsTest {
    private static final Map<String, Integer> CATALOGUE = Map.of("A", 22, "B", 16, "C", 17, "D", 6, "E", 14);
    private static final Pattern NUMBER = Pattern.compile("\"([A-E][0-9]+)\"");
    private static final Pattern JAVA = Pattern.compile("(?s)@Row\\(([^)]*)\\)[^;{]*?\\b(?:void|boolean) (\\w+)\\(");
    private static final Pattern PYTHON = Pattern.compile("@row\\(([^)]*)\\)\\s+def (\\w+)\\(");

    /** The tests that are tied to each row. */
    private static Map<String, Set<String>> tied() throws IOException {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (String module : List.of("common", "helper", "gui")) {
            for (Path file : files(module + "/src/test/java", ".java")) {
                gather(file, JAVA, rows);
            }
        }
        for (Path file : files("guest/tests", ".py")) {
            gather(file, PYTHON, rows);
        }
        return rows;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SecurityPage.root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static void gather(Path file, Pattern pattern, Map<String, Set<String>> rows) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\..*", "");
        Matcher tests = pattern.matcher(Files.readString(file));
        while (tests.find()) {
            List<String> numbers = NUMBER.matcher(tests.group(1))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            assertTrue(!numbers.isEmpty(), name + "." + tests.group(2) + " is tied to nothing");
            for (String number : numbers) {
                rows.computeIfAbsent(number, _ -> new TreeSet<>()).add(name + "." + tests.group(2));
            }
        }
    }

    @Test
    void everyRowOfTheCatalogueIsOnThePage() throws IOException {
        Set<String> catalogue = new TreeSet<>();
        CATALOGUE.forEach(
                (letter, most) -> IntStream.rangeClosed(1, most).forEach(number -> catalogue.add(letter + number)));
        assertEquals(catalogue, new TreeSet<>(SecurityPage.rows().keySet()));
    }

    @Test
    void everyRowHasItsTestsOrAReasonAndThePageNamesThem() throws IOException {
        Map<String, Set<String>> tied = tied();
        List<String> faults = new ArrayList<>();
        SecurityPage.rows().forEach((row, text) -> {
            Set<String> named = SecurityPage.tests(text);
            Set<String> tests = tied.getOrDefault(row, Set.of());
            if (!named.equals(tests)) {
                faults.add(row + " names " + named + ", tied are " + tests);
            }
            if (tests.isEmpty() && SecurityPage.applies(text)) {
                faults.add(row + " has no test and no reason");
            }
        });
        assertEquals(List.of(), faults);
        assertEquals(
                Set.of(), difference(tied.keySet(), SecurityPage.rows().keySet()), "rows that the catalogue has not");
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> left = new TreeSet<>(one);
        left.removeAll(other);
        return left;
    }
}
