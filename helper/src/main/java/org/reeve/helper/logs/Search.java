package org.reeve.helper.logs;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.logs.LogText;

/**
 * Looks for a text in messages, up to what {@link Journal#THRESHOLD} unpacks. Regular expressions are RE2's, which need time in
 * proportion to what they search whatever was typed.
 */
final class Search {
    private static final int NAME = "MESSAGE=".length();

    /**
     * The letters U+1C80 to U+1C88, which lead RE2/J 1.8 around for ever when it looks for their other cases: by themselves, or in
     * a range of a set that ends behind them.
     */
    private static final java.util.regex.Pattern ENDLESS = java.util.regex.Pattern.compile(
            "[\\x{1C80}-\\x{1C88}]|\\\\x\\{0*1[cC]8[0-8]}|\\[.*-(?:[\\x{1C80}-\\x{10FFFF}]|\\\\x\\{)",
            java.util.regex.Pattern.DOTALL);

    private final Predicate<String> test;
    /** What has to be there in any case, in small ASCII letters; empty where that is not known. */
    private final byte[] needed;

    /** Whether there is nothing else to look for. */
    private final boolean enough;

    private final byte[] octets = new byte[Journal.THRESHOLD];

    /** Refuses a regular expression that is none with INVALID. */
    Search(LogText text) {
        test = text.regex() ? regex(text) : plain(text);
        String plain = text.regex() ? NeededText.of(text.text()) : text.text();
        boolean ascii = plain.chars().allMatch(letter -> letter < 0x80);
        needed = ascii ? plain.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII) : new byte[0];
        enough = ascii && !text.regex() && !text.matchCase();
    }

    private static Predicate<String> plain(LogText text) {
        if (text.matchCase()) {
            return message -> message.contains(text.text());
        }
        String wanted = text.text().toLowerCase(Locale.ROOT);
        return message -> message.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Predicate<String> regex(LogText text) {
        if (ENDLESS.matcher(text.text()).find()) {
            throw new HelperException(
                    Problem.INVALID,
                    "This regular expression cannot be searched for: it has one of the letters U+1C80 to U+1C88, or a range"
                            + " that may have them. Name the letters one by one.");
        }
        try {
            Pattern pattern = Pattern.compile(text.text(), text.matchCase() ? 0 : Pattern.CASE_INSENSITIVE);
            return message -> pattern.matcher(message).find();
        } catch (PatternSyntaxException e) {
            throw new HelperException(
                    Problem.INVALID,
                    "This is no regular expression: " + e.getDescription() + " in \"" + e.getPattern() + "\".",
                    e);
        }
    }

    /** Whether the message of the entry that a journal stands at has the text; one without a message has none. */
    boolean finds(Journal journal) {
        if (!journal.message()) {
            return false;
        }
        int length = journal.copy(NAME, octets);
        return finds(length);
    }

    /** Most messages are ASCII and do not have it: those are done without making a text of them. */
    private boolean finds(int length) {
        if (needed.length > 0 && ascii(length)) {
            boolean there = has(length);
            if (!there || enough) {
                return there;
            }
        }
        return test.test(Octets.ofCut(octets, 0, length).text());
    }

    private boolean ascii(int length) {
        for (int i = 0; i < length; i++) {
            if (octets[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int length) {
        for (int from = 0; from <= length - needed.length; from++) {
            int same = 0;
            while (same < needed.length && small(octets[from + same]) == needed[same]) {
                same++;
            }
            if (same == needed.length) {
                return true;
            }
        }
        return false;
    }

    private static int small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
}
