package org.reeve.helper.logs;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
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

    private final Predicate<String> test;
    private final byte[] octets = new byte[Journal.THRESHOLD];

    /** Refuses a regular expression that is none with INVALID. */
    Search(LogText text) {
        test = text.regex() ? regex(text) : plain(text);
    }

    private static Predicate<String> plain(LogText text) {
        if (text.matchCase()) {
            return message -> message.contains(text.text());
        }
        String wanted = text.text().toLowerCase(Locale.ROOT);
        return message -> message.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Predicate<String> regex(LogText text) {
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
        return test.test(Octets.ofCut(octets, 0, length).text());
    }
}
