package org.reeve.gui.editor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;

/** Finds and replaces in a text. Time in proportion to the text, whatever is sought: RE2/J. Pure. */
public final class Finder {
    /** As many places are remembered; a text with more is replaced in whole all the same. */
    static final int MOST = 100_000;

    /**
     * What is sought.
     *
     * @param text as it was typed
     * @param expression whether it is a regular expression
     * @param cases whether upper and lower case differ
     */
    public record Wanted(String text, boolean expression, boolean cases) {}

    /** The places in order. */
    public static final class Places {
        static final Places NONE = new Places(new int[0], new int[0], false, "");

        private final int[] starts;
        private final int[] ends;
        private final boolean more;
        private final String wrong;

        private Places(int[] starts, int[] ends, boolean more, String wrong) {
            this.starts = starts;
            this.ends = ends;
            this.more = more;
            this.wrong = wrong;
        }

        /** Where one begins. */
        int start(int place) {
            return starts[place];
        }

        /** Behind one. */
        int end(int place) {
            return ends[place];
        }

        /** Whether there are more than these. */
        boolean more() {
            return more;
        }

        /** What is wrong with the expression; empty for nothing. */
        String wrong() {
            return wrong;
        }

        /** How many. */
        int count() {
            return starts.length;
        }

        /** The first one at or behind a place, from the beginning again where none is; there is one. */
        int from(int place) {
            int at = Arrays.binarySearch(starts, place);
            int next = at < 0 ? -at - 1 : at;
            return next == starts.length ? 0 : next;
        }

        /** The last one that begins before a place, from the end again where none does; there is one. */
        int before(int place) {
            int at = Arrays.binarySearch(starts, place);
            int next = (at < 0 ? -at - 1 : at) - 1;
            return next < 0 ? starts.length - 1 : next;
        }
    }

    private Finder() {}

    /** Every place; an empty match is none. */
    public static Places all(String text, Wanted wanted) {
        if (wanted.text().isEmpty()) {
            return Places.NONE;
        }
        try {
            return places(pattern(wanted).matcher(text));
        } catch (PatternSyntaxException e) {
            return new Places(new int[0], new int[0], false, String.valueOf(e.getMessage()));
        }
    }

    private static Pattern pattern(Wanted wanted) {
        String text = wanted.expression() ? wanted.text() : Pattern.quote(wanted.text());
        return Pattern.compile(text, Pattern.MULTILINE | (wanted.cases() ? 0 : Pattern.CASE_INSENSITIVE));
    }

    private static Places places(Matcher matcher) {
        int[] starts = new int[64];
        int[] ends = new int[64];
        int count = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                continue;
            }
            if (count == MOST) {
                return new Places(starts, ends, true, "");
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2 > MOST ? MOST : count * 2);
                ends = Arrays.copyOf(ends, starts.length);
            }
            starts[count] = matcher.start();
            ends[count++] = matcher.end();
        }
        return new Places(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), false, "");
    }

    /** What stands in place of one match: with $1 for its groups, where an expression was sought. */
    static String replaced(String match, Wanted wanted, String by) {
        if (!wanted.expression()) {
            return by;
        }
        Matcher matcher = pattern(wanted).matcher(match);
        return matcher.matches() ? matcher.replaceFirst(by) : by;
    }

    /** The text with every match replaced. IllegalArgumentException where the replacement names a group that is not there. */
    public static String replaceAll(String text, Wanted wanted, String by) {
        if (wanted.text().isEmpty()) {
            return text;
        }
        String literal = wanted.expression() ? by : Matcher.quoteReplacement(by);
        Matcher matcher = pattern(wanted).matcher(text);
        StringBuilder all = new StringBuilder(text.length());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                matcher.appendReplacement(all, literal);
            }
        }
        matcher.appendTail(all);
        return all.toString();
    }
}
