package org.reeve.helper.tasks.scan;

/**
 * A line by which a program tells how far it is: {@code progress}, a blank, 0 to 100, and behind another blank what it is at.
 *
 * @param hundredths how many are done; negative where the line tells nothing of the kind
 * @param text what it is at; may be empty
 */
record PrintedProgress(int hundredths, String text) {
    static final int ALL = 100;

    private static final String WORD = "progress ";
    private static final PrintedProgress NONE = new PrintedProgress(-1, "");

    boolean told() {
        return hundredths >= 0;
    }

    static PrintedProgress of(String line) {
        if (!line.startsWith(WORD)) {
            return NONE;
        }
        String rest = line.substring(WORD.length());
        int blank = rest.indexOf(' ');
        String number = blank < 0 ? rest : rest.substring(0, blank);
        if (number.isEmpty()
                || number.length() > 3
                || !number.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return NONE;
        }
        int hundredths = Integer.parseInt(number);
        return hundredths > ALL
                ? NONE
                : new PrintedProgress(
                        hundredths, blank < 0 ? "" : rest.substring(blank + 1).strip());
    }
}
