package org.reeve.api.logs;

/**
 * What to search for in messages.
 *
 * @param text the text, or a regular expression of RE2's kind, which takes time in proportion to what it searches
 * @param regex whether it is a regular expression
 * @param matchCase whether capital and small letters differ
 */
public record LogText(String text, boolean regex, boolean matchCase) {
    private static final int LONGEST = 1024;

    /** Refuses nothing and too much. */
    public LogText {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a text to search for has 1 to " + LONGEST + " characters");
        }
    }
}
