package org.reeve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SECURITY.md's catalogue. */
final class SecurityPage {
    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([A-E][0-9]+) \\|.*\\| ([^|]*) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+\\.\\w+)`");

    private static final String NOT = "does not apply: ";

    private SecurityPage() {}

    /** Whether a row applies; what stands in place of its tests says why it does not. */
    static boolean applies(String said) {
        return !said.startsWith(NOT);
    }

    /** Where the project lies. */
    static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("reeve.root")));
    }

    /** What the page says of each row's tests. */
    static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher lines = LINE.matcher(Files.readString(root().resolve("SECURITY.md")));
        while (lines.find()) {
            assertTrue(rows.put(lines.group(1), lines.group(2)) == null, lines.group(1) + " stands twice");
        }
        return rows;
    }

    /** The tests that are named there. */
    static Set<String> tests(String said) {
        Set<String> tests = new TreeSet<>();
        Matcher names = TEST.matcher(said);
        while (names.find()) {
            tests.add(names.group(1));
        }
        return tests;
    }
}
