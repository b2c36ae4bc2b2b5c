package org.reeve.api.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reeve.testing.Row;

/** Whatever the words are: systemd reads them as they stand. Its reading is written here a second time. */
class TimedProperties {
    private static final String PIECES = "a-%$\"'\\; \t\nnäß€{}#=[]@:!+~*?&|<>()x0";

    @Property(tries = 5000)
    @Row("C3")
    void wordsAreReadAsTheyWereWritten(@ForAll("words") List<String> words) {
        List<String> command = new ArrayList<>(List.of("/bin/echo"));
        command.addAll(words);
        String line = line(timed(command, "").serviceText(), "ExecStart=");

        assertFalse(line.contains("\t"));
        assertEquals(command, read(line));
    }

    @Property(tries = 2000)
    @Row("C3")
    void noWordEndsItsLineOrItsFile(@ForAll("words") List<String> words) {
        List<String> command = new ArrayList<>(List.of("/bin/echo"));
        command.addAll(words);
        List<String> lines = timed(command, "").serviceText().lines().toList();

        assertEquals(7, lines.size(), lines.toString());
        assertTrue(trailingBackslashes(lines.get(6)) % 2 == 0, "the next line would belong to it");
    }

    @Property(tries = 2000)
    void aDescriptionIsOneLineAndHoldsNoSpecifier(@ForAll("texts") String text) {
        if (text.contains("\n") || text.contains("\t") || text.strip().endsWith("\\")) {
            return;
        }
        String line = line(timed(List.of("/bin/true"), text).timerText(), "Description=");
        assertEquals(text.isBlank() ? "x" : text.strip(), line.replace("%%", "%"));
        assertFalse(line.replace("%%", "").contains("%"));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return texts().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(PIECES).ofMaxLength(12);
    }

    private static TimedCommand timed(List<String> command, String description) {
        return new TimedCommand("x", description, command, "", "", List.of(TimerRule.afterBoot(1)), false, 0);
    }

    private static String line(String text, String key) {
        return text.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst()
                .orElseThrow();
    }

    private static int trailingBackslashes(String line) {
        return line.length() - line.replaceAll("\\\\+$", "").length();
    }

    /** extract_first_word() with EXTRACT_UNQUOTE and EXTRACT_CUNESCAPE; then specifiers; then variables. */
    private static List<String> read(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
                begun = true;
            } else if (letter == '\\') {
                word.append(unescape(line.charAt(++i)));
                begun = true;
            } else if (letter == ' ' && !quoted) {
                add(words, word, begun);
                begun = false;
            } else {
                assertTrue(quoted || "';\\".indexOf(letter) < 0, "outside of quotes: " + letter);
                word.append(letter);
                begun = true;
            }
        }
        assertFalse(quoted, "a quote stays open");
        add(words, word, begun);
        return words.stream().map(one -> undouble(undouble(one, '%'), '$')).toList();
    }

    private static void add(List<String> words, StringBuilder word, boolean begun) {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static char unescape(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '\\', '"' -> letter;
            default -> throw new AssertionError("no such escape: " + letter);
        };
    }

    private static String undouble(String text, char sign) {
        assertFalse(text.replace("" + sign + sign, "").indexOf(sign) >= 0, "a single " + sign + " means something");
        return text.replace("" + sign + sign, "" + sign);
    }
}
