package org.reeve.helper.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NeededTextTest {
    @Test
    void theLongestPartThatIsSurelyThereIsFound() {
        Map<String, String> needed = Map.ofEntries(
                Map.entry("publickey (for|port) \\w+ #\\d+1$", "publickey "),
                Map.entry("^Accepted .* from 10\\.0\\.", " from 10.0."),
                Map.entry("10\\.0\\.0\\.7", "10.0.0.7"),
                Map.entry("connec+ted", "connec"),
                Map.entry("lines{2,3}", "line"),
                Map.entry("colou?r", "colo"),
                Map.entry("[Ee]rror: x", "rror: x"),
                Map.entry("(?i)Timeout", "Timeout"),
                Map.entry("na\u00efve user", "ve user"),
                Map.entry("status={code}", "status={code}"),
                Map.entry("a[]x]bcd", "bcd"));
        needed.forEach((regex, text) -> assertEquals(text, NeededText.of(regex), regex));
    }

    @Test
    void whatMayBeThereOrNotOrIsNotUnderstoodIsNotNeeded() {
        for (String regex : new String[] {
            "timeout|refused",
            "(timeout)",
            "(abcdef)?",
            "\\Qa|b\\E",
            "\\x41bcd",
            "\\pLabc",
            "[[:alpha:]]abc",
            "ab",
            "abc*|x",
            "((abc)",
            "abc\\"
        }) {
            assertEquals("", NeededText.of(regex), regex);
        }
    }
}
