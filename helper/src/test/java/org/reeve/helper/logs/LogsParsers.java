package org.reeve.helper.logs;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.reeve.api.logs.LogText;
import org.reeve.helper.fuzz.Parser;

/** What anybody writes into the journal, and what a window searches for. */
public final class LogsParsers {
    private LogsParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                LogsParsers::cursor,
                LogsParsers::octets,
                Parser.ofText(LogsParsers::line),
                Parser.ofText(LogsParsers::search));
    }

    private static void cursor(byte[] octets) {
        CursorText cursor = new CursorText();
        cursor.parse(octets, octets.length);
        Parser.require(cursor.origin().length == 64, "ids of another length");
    }

    private static void octets(byte[] octets) {
        Octets whole = Octets.of(octets, 0, octets.length);
        Octets cut = Octets.ofCut(octets, 0, octets.length);
        Parser.require(whole.text().startsWith(cut.text()), "what was cut is something else");
        if (!whole.binary()) {
            Parser.require(
                    java.util.Arrays.equals(whole.text().getBytes(StandardCharsets.UTF_8), octets), "text was lost");
        }
    }

    private static void line(String text) {
        String shown = TextLines.shown(text);
        Parser.require(shown.lines().count() <= 1, "an entry became two lines");
        Parser.require(
                shown.codePoints().noneMatch(one -> one != '\t' && Character.isISOControl(one)),
                "it steers a terminal");
    }

    /** An expression, a line break, and what is searched: what is needed in any case has to be in all that it finds. */
    private static void search(String both) {
        int end = both.indexOf('\n');
        String regex = both.substring(0, Math.max(0, end));
        if (regex.isEmpty() || regex.length() > 1024) {
            return;
        }
        new Search(new LogText(regex, true, false));
        String needed = NeededText.of(regex).toLowerCase(Locale.ROOT);
        String message = both.substring(end + 1);
        if (!needed.isEmpty() && found(regex, message)) {
            Parser.require(
                    message.toLowerCase(Locale.ROOT).contains(needed),
                    "“" + regex + "” finds something without “" + needed + "”");
        }
    }

    /** Where all of it is ASCII, as it has to be for the short way to be taken. */
    private static boolean found(String regex, String message) {
        try {
            return message.chars().allMatch(letter -> letter < 0x80)
                    && Pattern.compile(regex, Pattern.CASE_INSENSITIVE)
                            .matcher(message)
                            .find();
        } catch (PatternSyntaxException e) {
            throw new AssertionError("taken by the search and not by itself", e);
        }
    }
}
